/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <errno.h>
#include <glib.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* A layer between SQLite and the disk that counts every change and lets one, or all from one on, fail. What
 * was not waited for is remembered, so that it can be lost. */
typedef enum {
  FAULT_ONCE,   /* half of it is written, then it fails */
  FAULT_ALWAYS, /* from then on everything does */
  FAULT_FULL,   /* from then on there is no room */
  FAULT_CRASH,  /* half of it is written, then the process ends */
  FAULT_POWER,  /* the power fails: what nobody waited for may be on the disk or not */
} Fault;

typedef struct {
  gpointer file;
  sqlite3_int64 at;
  GBytes *before; /* shorter than what was written when the file was */
  gsize size;
} Unsynced;

typedef struct {
  char *name;
  char *bytes;
  gsize size;
} Deleted;

static struct {
  Fault fault;
  int countdown; /* -1: never */
  int changes;
  GPtrArray *unsynced; /* (element-type Unsynced), the latest last */
  GPtrArray *deleted;  /* (element-type Deleted): while nobody waited for their folder */
  GRand *rand;         /* which of them get lost */
} faults = { .countdown = -1 };

typedef struct {
  sqlite3_file base;
  gboolean is_journal;
  sqlite3_file real; /* followed by the rest of it */
} ShimFile;

static sqlite3_vfs *real_vfs;

#define REAL(file) (&((ShimFile *) (file))->real)

static inline void
unsynced_free (gpointer data)
{
  Unsynced *self = data;

  g_clear_pointer (&self->before, g_bytes_unref);
  g_free (self);
}

static inline void
deleted_free (gpointer data)
{
  Deleted *self = data;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bytes, g_free);
  g_free (self);
}

static inline gboolean
is_faulty (void)
{
  faults.changes++;
  if (faults.countdown < 0)
    return FALSE;
  if (faults.countdown > 0) {
    faults.countdown--;
    return FALSE;
  }
  if (faults.fault == FAULT_ONCE)
    faults.countdown = -1;
  return TRUE;
}

/* Remembers what stands where @file is about to be written. */
static inline void
remember (sqlite3_file *file, sqlite3_int64 at, int size)
{
  Unsynced *write = g_new0 (Unsynced, 1);
  sqlite3_int64 end = 0;
  g_autofree char *bytes = g_malloc0 ((gsize) size);
  int kept;

  REAL (file)->pMethods->xFileSize (REAL (file), &end);
  kept = (int) CLAMP (end - at, 0, size);
  if (kept > 0)
    REAL (file)->pMethods->xRead (REAL (file), bytes, kept, at);
  write->file = file;
  write->at = at;
  write->size = (gsize) size;
  write->before = g_bytes_new (bytes, (gsize) kept);
  g_ptr_array_add (faults.unsynced, write);
}

static inline void
remember_deleted (const char *name)
{
  Deleted *file = g_new0 (Deleted, 1);

  file->name = g_strdup (name);
  if (g_file_get_contents (name, &file->bytes, &file->size, NULL))
    g_ptr_array_add (faults.deleted, file);
  else
    deleted_free (file);
}

static inline void
forget (gpointer file)
{
  for (guint i = faults.unsynced->len; i > 0; i--)
    if (((Unsynced *) faults.unsynced->pdata[i - 1])->file == file)
      g_ptr_array_remove_index (faults.unsynced, i - 1);
}

/* A file that grew is as long as it was told to be; what it grew by was never written. */
static inline void
lose (const Unsynced *write)
{
  g_autofree char *zeros = g_malloc0 (write->size);
  gsize kept = g_bytes_get_size (write->before);

  if (kept > 0)
    memcpy (zeros, g_bytes_get_data (write->before, NULL), kept);
  REAL (write->file)->pMethods->xWrite (REAL (write->file), zeros, (int) write->size, write->at);
}

static inline void
bring_back (const Deleted *file)
{
  g_assert_true (g_file_set_contents (file->name, file->bytes, (gssize) file->size, NULL));
}

static inline void
lose_power (void)
{
  for (guint i = 0; i < faults.deleted->len; i++)
    if (g_rand_boolean (faults.rand))
      bring_back (faults.deleted->pdata[i]);
  for (guint i = faults.unsynced->len; i > 0; i--)
    if (g_rand_boolean (faults.rand))
      lose (faults.unsynced->pdata[i - 1]);
  _exit (66);
}

static inline int
failure (int result)
{
  if (faults.fault == FAULT_CRASH)
    _exit (66);
  if (faults.fault == FAULT_POWER)
    lose_power ();
  errno = faults.fault == FAULT_FULL ? ENOSPC : EIO;
  return faults.fault == FAULT_FULL ? SQLITE_FULL : result;
}

static inline int
shim_close (sqlite3_file *file)
{
  forget (file);
  return REAL (file)->pMethods->xClose (REAL (file));
}

static inline int
shim_read (sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, size, at);
}

static inline int
shim_write (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
  if (faults.fault == FAULT_POWER && faults.countdown >= 0)
    remember (file, at, size);
  if (!is_faulty ())
    return REAL (file)->pMethods->xWrite (REAL (file), bytes, size, at);
  if (faults.fault != FAULT_FULL)
    REAL (file)->pMethods->xWrite (REAL (file), bytes, size / 2, at);
  return failure (SQLITE_IOERR_WRITE);
}

static inline int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return is_faulty () ? failure (SQLITE_IOERR_TRUNCATE)
                      : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static inline int
shim_sync (sqlite3_file *file, int flags)
{
  if (is_faulty ())
    return failure (SQLITE_IOERR_FSYNC);
  forget (file);
  if (((ShimFile *) file)->is_journal)
    g_ptr_array_set_size (faults.deleted, 0); /* SQLite waits for the folder of a new journal */
  return REAL (file)->pMethods->xSync (REAL (file), flags);
}

static inline int
shim_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static inline int
shim_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static inline int
shim_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static inline int
shim_check_lock (sqlite3_file *file, int *out)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), out);
}

static inline int
shim_control (sqlite3_file *file, int operation, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static inline int
shim_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static inline int
shim_characteristics (sqlite3_file *file)
{
  return 0; /* promise nothing: every sync counts */
}

static inline int
shim_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, size, extend, out);
}

static inline int
shim_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static inline void
shim_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static inline int
shim_shm_unmap (sqlite3_file *file, int remove)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), remove);
}

static const sqlite3_io_methods shim_methods = {
  .iVersion = 2,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_lock,
  .xFileControl = shim_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
  .xShmMap = shim_shm_map,
  .xShmLock = shim_shm_lock,
  .xShmBarrier = shim_shm_barrier,
  .xShmUnmap = shim_shm_unmap,
};

static inline int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, REAL (file), flags, out_flags);

  ((ShimFile *) file)->is_journal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  file->pMethods = REAL (file)->pMethods != NULL ? &shim_methods : NULL;
  return result;
}

static inline int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  if (faults.fault == FAULT_POWER && faults.countdown >= 0 && !sync_folder)
    remember_deleted (name);
  return is_faulty () ? failure (SQLITE_IOERR_DELETE) : real_vfs->xDelete (real_vfs, name, sync_folder);
}

static inline void
install_shim (void)
{
  static sqlite3_vfs shim;

  faults.unsynced = g_ptr_array_new_with_free_func (unsynced_free);
  faults.deleted = g_ptr_array_new_with_free_func (deleted_free);
  faults.rand = g_rand_new_with_seed (g_test_rand_int ());
  real_vfs = sqlite3_vfs_find (NULL);
  shim = *real_vfs;
  shim.zName = "shim";
  shim.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  sqlite3_vfs_register (&shim, TRUE);
}

static inline void
arm (Fault fault, int countdown)
{
  faults.fault = fault;
  faults.countdown = countdown;
  faults.changes = 0;
  g_ptr_array_set_size (faults.unsynced, 0);
  g_ptr_array_set_size (faults.deleted, 0);
  g_rand_int (faults.rand); /* a child begins where its parent is: not every one with the same chance */
}
