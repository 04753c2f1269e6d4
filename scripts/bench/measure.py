"""Runs a command with its output thrown away; prints wall seconds, CPU seconds and peak memory (MB) as JSON."""

import json
import resource
import subprocess
import sys
import time

begin = time.perf_counter()
# The output goes into a pipe that is read, as where it is handed on: a file would be written faster than people read.
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)
size = 0
while chunk := process.stdout.read(1 << 16):
    size += len(chunk)
code = process.wait()
seconds = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {
            "seconds": seconds,
            "cpu": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / 1024,
            "code": code,
            "bytes": size,
        }
    )
)
