import { gunzipSync } from "node:zlib";

/** A BIFF8 workbook of two small sheets with a merge, per cents, an error and formulas, as LibreOffice writes it. */
const packed =
  "H4sIAAAAAAACA+2YXWxURRTHf3P37nZ2abvbllIKsq5gKdBSiz5YI9haQCWBQBSVEBJply2stF1SS8REtIi8GDEaHnwhMSTwYDT4leiDqNv4" +
  "4oNfwZCo8aGYGGM0sgjEkEDXzrn3trd1a7qFmCg9yc7M/c/XmTlfc/brryqGjr0z7ywT6G4CDOfDhHyYAsLeRwwsFxvO5/MenJ+h/xRddWsj" +
  "QxsIgsi8BNCubCNuPUP/P3qQDBn6SbCWXvrp4ymKoTkEx9n8VOYMT3HcVGlm/+nvb/y38eMBoJD9G39v7H8WUAqUAeVA1AkBVACVQBUwG6gW" +
  "nYAaYC5QC8wD5gM3AQuAOHAzkABuARYCi4BbgTpgMVDv8rnUrc2vEVjuft8245OuC4V1DEJBPiz73IhcZH8Wi7ftQdGLH4Ft7DG6sbqjO5n4" +
  "t6hdeOhQhoesglXKRmFxFIty3hL8lJSrRP9GhrWRaHF1eovVJtwflnKhlOVYKD6QOd8LsoI4Pxj7efZl5cwrUavpoJs0nfSRZgXz+Mw3AoLq" +
  "Xukxo66tN46tTO8py9u7iUfoZTNpekgRt0s5buzw/lRvqq+jO25HOGHss7mpubluSKztOJfyCZ9lZxMGN9sJfnFquFUkzg2HH0dR6J4bnPG5" +
  "ifjSSfDGSfBlk+DhgnjQ42ffRD5POLg9hh+xRj4GyJs6NhCQumIgJHXlgC111UCJ1LMHgvntYh+HmIVtQgEBNq1fYT6btPd5+4sYW1ScVLax" +
  "KbsGjaviDCrNoILNhxW/0mniRG6r9IRycoPaiTUWY/mD8rXvYFbO2PMn6JFVD6gw6KxqGynbiJ+PORFIl4KuAf0nxK5QNbqKjWonzafxveSJ" +
  "oPnSdsJWUleT1GMCrHZry8Q2xwfGxvnAUix2EBWfUSHcxdBcef386Q2dm1ofE3yAsRXrzD3TqA5gMWgvkxkNUj4nY73YeFCw56VcjObc74Z+" +
  "bq33tZeg+aZ+/+n6/edal/rax1hImB1yVuMLG1WjmlsaOji4fajVqxUPY6HZL8dGvaCj7knLHR8EbrTXVsxtNzrCU1HBVAHMnGAiFiiA2cLb" +
  "GHZV3g7edX8sX4pqqrH4iErZKyr3HaUrYPpCzJezzXHvdahVu3wrA5+yq6TbsrDCrId8Nv6uCj1jRYTHKC9ZyBqWb41vx68RYpEw715M9sk2" +
  "p1FGnelWWZWtNQrBSgJY3jC8N9Ni1gRQ2TiU1VphaiySF2p1lJogu3dd7N1ZqwO0BxQlVtBIOXkhxAK5GKNMJb6FSogr8xYK/URk1H4sfmOT" +
  "GZp7wNG5nHZ126wRJZBrlqXs3BLBw7lYgReeRUTmmTlG4vdYlbwfcoIkrBQdMm+xqGiCtwGwU9ewU/sXUt6r8kazFDVaepbi1+yQvGT5mxKV" +
  "sNWYj8r6xZjwi1FPQ4zaJ0auXYzj/tMZzgciTg4R05ZzGKfrPvNm35BO9mWeyHT1J9buS6a6E3fduXxzR2equzslwm9Pd3W1XEvuohzXP20a" +
  "ziMSLrAuQ4de++Pyxl2xN17RNNS/95258qddrTX9LW5+0+Zey3o3z9ni5jo73Hxnjxuffrnq5C6m3ezO82gq7WL4l/h45oszR5vmx468qmlo" +
  "vHxyjfFhE7Btbp7lRcCYj9fJcD9dz/xf9pmgQ4XmiLKWOu1HydDHbjqFj91Fy79SPL3z5MkXkVdfCnt6spoMPexhI508Pq39A74cfCpzjMmv" +
  "G9XTjXSTmrb+m7hXbP6/zM3VnZj4EHvpoYcOkf06eukSmRiknzQZev/xLM7+wSLuv2HE/785uv8aMiSFh5RoYHH8tEzj/E1A/8z/P0J/ARFa" +
  "4i8AGAAA";

export const smallXls: Uint8Array = Uint8Array.from(gunzipSync(Buffer.from(packed, "base64")));
