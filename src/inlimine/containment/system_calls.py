"""Which system calls a parser may make, once its file is all that it still needs; Linux only.

Reading, memory and the clock are allowed. Looking for files is refused with an error, because libraries do it
without harm, and so is the signal that a library sends to its own process to give up; everything else (sockets,
exec, fork, other signals, writing anywhere but the output) ends the process.
"""

from __future__ import annotations

import errno
import tempfile
from functools import cache
from types import ModuleType
from typing import Any, cast

_ALLOWED = (
    "read", "pread64", "lseek", "close", "fstat", "brk", "munmap", "mremap", "madvise", "futex",
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "exit",
    "exit_group", "getrandom", "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep",
    "gettimeofday", "time", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid",
    "sched_yield", "sched_getaffinity", "sysinfo", "uname", "membarrier", "rseq", "set_robust_list",
)  # fmt: skip

_REFUSED = (
    "open", "openat", "openat2", "stat", "lstat", "newfstatat", "statx", "access", "faccessat",
    "faccessat2", "readlink", "readlinkat", "getcwd", "getdents", "getdents64", "ioctl", "fcntl", "dup", "tgkill",
    "getrlimit", "prlimit64", "getrusage",
)  # fmt: skip

_EXECUTABLE = 4
"""PROT_EXEC: memory that would be run as a program."""


@cache
def filter_program() -> bytes:
    """The filter as the kernel's own program (BPF); empty where the platform or its libseccomp has none."""
    seccomp = _library()
    if seccomp is None:
        return b""
    made = seccomp.SyscallFilter(defaction=seccomp.KILL_PROCESS)
    for call in _ALLOWED:
        _add(made, seccomp.ALLOW, call)
    for call in _REFUSED:
        _add(made, seccomp.ERRNO(errno.EACCES), call)
    for call in ("mmap", "mprotect"):
        _add(made, seccomp.ALLOW, call, seccomp.Arg(2, seccomp.MASKED_EQ, _EXECUTABLE, 0))
    for call in ("write", "writev"):
        _add(made, seccomp.ALLOW, call, seccomp.Arg(0, seccomp.EQ, 1))
        _add(made, seccomp.ALLOW, call, seccomp.Arg(0, seccomp.EQ, 2))
    with tempfile.TemporaryFile() as file:
        made.export_bpf(file)
        file.seek(0)
        return file.read()


def _library() -> ModuleType | None:
    try:
        import pyseccomp  # noqa: PLC0415 - only Linux has it, and it raises without the system's libseccomp
    except (ImportError, RuntimeError, OSError):
        return None
    return cast(ModuleType, pyseccomp)


def _add(made: Any, what: int, call: str, *arguments: Any) -> None:
    """Add a rule; a call that this processor's Linux never had (`open` on ARM) stays refused by default."""
    try:
        made.add_rule(what, call, *arguments)
    except OSError as unknown:
        if unknown.errno not in {errno.EINVAL, errno.EFAULT, errno.EDOM}:
            raise
