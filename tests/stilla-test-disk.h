/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A disk that can fail. The calls of the C library that change something on it stand here in their place, for
 * the program that includes this and for every library it uses. They count the changes, and let one, or all
 * from one on, fail. Included by one file of a program. */
typedef enum {
  DISK_ERROR_ONCE,
  DISK_ERROR_ALWAYS,
  DISK_FULL,    /* from then on there is no room */
  DISK_REFUSED, /* from then on nothing may be changed */
  DISK_CRASH,   /* half of it is written, then the process ends */
} DiskFault;

#define DISK_FAULTS 5

static struct {
  DiskFault fault;
  int countdown; /* -1: never */
  int changes;
  void (*meanwhile) (gpointer data); /* (nullable): what somebody else does … */
  gpointer data;
  int meanwhile_at; /* … just before this change */
} disk = { .countdown = -1 };

static inline void
disk_arm (DiskFault fault, int countdown)
{
  disk.fault = fault;
  disk.countdown = countdown;
  disk.changes = 0;
}

static inline void
disk_mend (void)
{
  disk.countdown = -1;
}

/* Counts a change. Returns: whether it fails, with errno set */
static inline gboolean
disk_fails (gboolean needs_room)
{
  if (disk.fault == DISK_FULL && !needs_room)
    return FALSE;
  disk.changes++;
  if (disk.meanwhile != NULL && disk.changes == disk.meanwhile_at)
    disk.meanwhile (disk.data);
  if (disk.countdown < 0)
    return FALSE;
  if (disk.countdown > 0) {
    disk.countdown--;
    return FALSE;
  }
  if (disk.fault == DISK_CRASH)
    return TRUE;
  if (disk.fault == DISK_ERROR_ONCE)
    disk.countdown = -1;
  errno = disk.fault == DISK_FULL ? ENOSPC : disk.fault == DISK_REFUSED ? EROFS : EIO;
  return TRUE;
}

/* As disk_fails(), for a change that is made or not, never by half. */
static inline gboolean
disk_fails_whole (gboolean needs_room)
{
  if (!disk_fails (needs_room))
    return FALSE;
  if (disk.fault == DISK_CRASH)
    _exit (66);
  return TRUE;
}

static inline gboolean
disk_is_file (int fd)
{
  struct stat info;

  return fd > STDERR_FILENO && fstat (fd, &info) == 0 && S_ISREG (info.st_mode);
}

ssize_t
write (int fd, const void *bytes, size_t size)
{
  if (!disk_is_file (fd) || !disk_fails (TRUE))
    return syscall (SYS_write, fd, bytes, size);
  if (disk.fault == DISK_CRASH) {
    syscall (SYS_write, fd, bytes, size / 2);
    _exit (66);
  }
  return -1;
}

ssize_t
pwrite (int fd, const void *bytes, size_t size, off_t at)
{
  if (!disk_is_file (fd) || !disk_fails (TRUE))
    return syscall (SYS_pwrite64, fd, bytes, size, at);
  if (disk.fault == DISK_CRASH) {
    syscall (SYS_pwrite64, fd, bytes, size / 2, at);
    _exit (66);
  }
  return -1;
}

int
open (const char *path, int flags, ...)
{
  int mode = 0;

  if (flags & O_CREAT) {
    va_list arguments;

    va_start (arguments, flags);
    mode = va_arg (arguments, int);
    va_end (arguments);
    if (disk_fails_whole (TRUE))
      return -1;
  }
  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

int
ftruncate (int fd, off_t size)
{
  return disk_fails_whole (FALSE) ? -1 : (int) syscall (SYS_ftruncate, fd, size);
}

int
fsync (int fd)
{
  return disk_fails_whole (TRUE) ? -1 : (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  return disk_fails_whole (TRUE) ? -1 : (int) syscall (SYS_fdatasync, fd);
}

int
rename (const char *from, const char *to)
{
  return disk_fails_whole (TRUE) ? -1 : (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
link (const char *from, const char *to)
{
  return disk_fails_whole (TRUE) ? -1 : (int) syscall (SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
unlink (const char *path)
{
  return disk_fails_whole (FALSE) ? -1 : (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);
}

int
rmdir (const char *path)
{
  return disk_fails_whole (FALSE) ? -1 : (int) syscall (SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

int
mkdir (const char *path, mode_t mode)
{
  return disk_fails_whole (TRUE) ? -1 : (int) syscall (SYS_mkdirat, AT_FDCWD, path, mode);
}

int
chmod (const char *path, mode_t mode)
{
  return disk_fails_whole (FALSE) ? -1 : (int) syscall (SYS_fchmodat, AT_FDCWD, path, mode);
}

int
fchmod (int fd, mode_t mode)
{
  return disk_fails_whole (FALSE) ? -1 : (int) syscall (SYS_fchmod, fd, mode);
}
