/* Preloaded before the C library: fails the n-th call that writes, once armed.
 *
 * fault_arm(n, error, sticky): the n-th write-side call from now fails with errno `error`, and all
 * after it where `sticky`; error 0 kills the process instead. fault_seen() tells how many calls were
 * made since, and stops counting. Pipes and devices are left alone: only calls that name a file, or
 * a descriptor of a regular file or a folder, count. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long left = -1, seen;
static int failure, is_sticky, is_armed;

void fault_arm(long n, int error, int sticky) {
    left = n, failure = error, is_sticky = sticky, seen = 0, is_armed = 1;
}

long fault_seen(void) {
    is_armed = 0;
    return seen;
}

static int fails(void) {
    if (!is_armed) return 0;
    seen++;
    if (seen != left && !(is_sticky && seen > left)) return 0;
    if (failure == 0) kill(getpid(), SIGKILL);
    errno = failure;
    return 1;
}

static int is_file(int fd) {
    struct stat found;
    if (!is_armed || fstat(fd, &found) != 0) return 0;
    return S_ISREG(found.st_mode) || S_ISDIR(found.st_mode);
}

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define ON_FD(type, name, declared, passed) \
    type name declared { REAL(name); if (is_file(fd) && fails()) return -1; return real passed; }
#define ON_NAME(name, declared, passed) \
    int name declared { REAL(name); if (fails()) return -1; return real passed; }

ON_FD(ssize_t, write, (int fd, const void *from, size_t size), (fd, from, size))
ON_FD(ssize_t, pwrite, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at))
ON_FD(ssize_t, pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
ON_FD(int, fsync, (int fd), (fd))
ON_FD(int, fdatasync, (int fd), (fd))
ON_FD(int, ftruncate, (int fd, off_t size), (fd, size))
ON_FD(int, ftruncate64, (int fd, off64_t size), (fd, size))
ON_FD(int, fchmod, (int fd, mode_t mode), (fd, mode))
ON_NAME(unlink, (const char *name), (name))
ON_NAME(rename, (const char *from, const char *to), (from, to))
ON_NAME(link, (const char *from, const char *to), (from, to))
ON_NAME(linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags))
ON_NAME(mkdir, (const char *name, mode_t mode), (name, mode))

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        mode_t mode = 0; \
        if (flags & O_CREAT) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        REAL(name); \
        if ((flags & O_CREAT) && fails()) return -1; \
        return real(path, flags, mode); \
    }
OPENING(open)
OPENING(open64)
