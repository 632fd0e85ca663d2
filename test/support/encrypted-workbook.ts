import { createCipheriv, createHash, createHmac } from "node:crypto";
import { CFB } from "@e965/xlsx";

/**
 * A workbook encrypted with a password as Excel does it (ECMA-376 agile encryption, MS-OFFCRYPTO 2.3.4): AES-256-CBC with
 * SHA-512 in segments of 4096 bytes, the keys wrapped by the password, inside a compound file.
 */
export function encryptedWorkbook(workbook: Uint8Array, password: string): Uint8Array {
  const key = patterned(32, 1);
  const keySalt = patterned(16, 2);
  const passwordSalt = patterned(16, 3);
  const hashed = passwordHash(password, passwordSalt);
  const wrapped = (block: readonly number[], data: Uint8Array): string =>
    encrypt(sized(sha512(hashed, Uint8Array.from(block)), 32), passwordSalt, data).toString("base64");
  const verifier = patterned(16, 4);
  const content = Buffer.concat([
    lengthOf(workbook),
    ...segments(workbook).map((segment, index) => encrypt(key, segmentVector(keySalt, uint32(index)), segment)),
  ]);
  const hmacKey = patterned(64, 5);
  const hmac = createHmac("sha512", hmacKey).update(content).digest();
  const forIntegrity = (block: readonly number[], data: Uint8Array): string =>
    encrypt(key, segmentVector(keySalt, Uint8Array.from(block)), data).toString("base64");
  const common =
    'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const information =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData saltSize="16" ${common} saltValue="${base64(keySalt)}"/>` +
    `<dataIntegrity encryptedHmacKey="${forIntegrity(blocks.hmacKey, hmacKey)}" encryptedHmacValue="${forIntegrity(blocks.hmacValue, hmac)}"/>` +
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<p:encryptedKey spinCount="${String(spins)}" saltSize="16" ${common} saltValue="${base64(passwordSalt)}"` +
    ` encryptedVerifierHashInput="${wrapped(blocks.verifier, verifier)}"` +
    ` encryptedVerifierHashValue="${wrapped(blocks.verifierHash, sha512(verifier))}"` +
    ` encryptedKeyValue="${wrapped(blocks.key, key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const file = CFB.utils.cfb_new();
  // Version 4.4 with the agile flag, little-endian.
  CFB.utils.cfb_add(
    file,
    "/EncryptionInfo",
    Buffer.concat([Buffer.from("0400040040000000", "hex"), Buffer.from(information)]),
  );
  CFB.utils.cfb_add(file, "/EncryptedPackage", content);
  const bytes: unknown = CFB.write(file, { type: "buffer" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The compound file was not written.");
  return bytes;
}

const spins = 100_000;
const segmentSize = 4096;

/** What the keys of each part are told apart by. */
const blocks = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  hmacKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  hmacValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

/** The same bytes in every run: nobody is to be kept out. */
function patterned(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 37 + seed * 101) & 255);
}

function passwordHash(password: string, salt: Uint8Array): Uint8Array {
  let hash = sha512(salt, Buffer.from(password, "utf16le"));
  for (let spin = 0; spin < spins; spin++) hash = sha512(uint32(spin), hash);
  return hash;
}

function sha512(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha512");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function segmentVector(salt: Uint8Array, block: Uint8Array): Uint8Array {
  return sized(sha512(salt, block), 16);
}

function encrypt(key: Uint8Array, vector: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-cbc", key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(sized(data, Math.ceil(data.length / 16) * 16, 0)), cipher.final()]);
}

function segments(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / segmentSize);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * segmentSize, (index + 1) * segmentSize));
}

function sized(bytes: Uint8Array, length: number, filler = 0x36): Uint8Array {
  const result = new Uint8Array(length).fill(filler);
  result.set(bytes.subarray(0, length));
  return result;
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return length;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
