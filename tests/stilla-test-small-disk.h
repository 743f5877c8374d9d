/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <linux/sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk with little room, which only this process and its children see. Where the system grants none, a
 * limit on the size of files takes its place in the tests beside these. */

/* Puts a disk of @size ("512k") at @folder. Returns: FALSE when the system does not let us */
static inline gboolean
test_mount_small_disk (const char *folder, const char *size)
{
  g_autofree char *options = g_strdup_printf ("size=%s", size);
  g_autofree char *file = g_build_filename (folder, "try", NULL);
  int flags = geteuid () == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;

  if (syscall (SYS_unshare, flags) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", folder, "tmpfs", 0, options) != 0)
    return FALSE;
  return g_file_set_contents (file, "x", 1, NULL) && g_unlink (file) == 0;
}

/* Uses up what is left at @folder. Returns: (transfer full): the file that did */
static inline char *
test_fill_disk (const char *folder)
{
  static const char bytes[4096];
  char *path = g_build_filename (folder, "filler", NULL);
  int fd = g_creat (path, 0600);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, bytes, sizeof bytes) > 0)
    ;
  g_close (fd, NULL);
  return path;
}

/* Runs @body in a child with a disk of @size at @folder. */
static inline void
test_with_small_disk (const char *folder, const char *size, void (*body) (gpointer data), gpointer data)
{
  pid_t child = fork ();
  int status;

  if (child == 0) {
    if (!test_mount_small_disk (folder, size))
      _exit (77);
    body (data);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_true (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == 77);
  if (WEXITSTATUS (status) == 77)
    g_test_message ("the system grants no disk of our own");
}
