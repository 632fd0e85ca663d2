process.stdout.write("not ready\n");
