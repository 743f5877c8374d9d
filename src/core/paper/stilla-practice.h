/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose paper it is: what a practice prints at the top of its handouts. A plain value: an edit is a copy. */
typedef struct {
  char *name;
  char *address; /* (nullable): several lines; telephone and web stand here too */
  char *logo;    /* (nullable) (type filename): absolute path of a PNG or SVG file; not opened here */
} StillaPractice;

#define STILLA_PRACTICE_LONGEST_NAME 100
#define STILLA_PRACTICE_LONGEST_ADDRESS 400
#define STILLA_PRACTICE_MOST_LINES 6

#define STILLA_PRACTICE_ERROR (stilla_practice_error_quark ())
GQuark stilla_practice_error_quark (void);

/* Every message is a sentence that says what is wrong and what to do. */
typedef enum {
  STILLA_PRACTICE_ERROR_FILE,    /* no practice file */
  STILLA_PRACTICE_ERROR_NAME,    /* missing, too long, not on one line */
  STILLA_PRACTICE_ERROR_ADDRESS, /* too long, too many lines */
  STILLA_PRACTICE_ERROR_LOGO,    /* not the name of a file */
} StillaPracticeError;

/** stilla_practice_new: Takes the words as they were typed, less white space at their ends; an empty @address
 * or @logo is none. */
StillaPractice *stilla_practice_new (const char *name, const char *address, const char *logo);
StillaPractice *stilla_practice_copy (const StillaPractice *self);
gboolean stilla_practice_equal (const StillaPractice *a, const StillaPractice *b);
void stilla_practice_free (StillaPractice *self);

/** stilla_practice_takes_line: Returns: whether @words can be printed on one line: no control signs, no marks
 * of direction */
gboolean stilla_practice_takes_line (const char *words);
/** stilla_practice_check: Returns: %FALSE with a STILLA_PRACTICE_ERROR when @self cannot be printed or kept
 */
gboolean stilla_practice_check (const StillaPractice *self, GError **error);

/**
 * stilla_practice_read:
 * @path: a key file with the group "Practice" and the keys "name", "address" (its lines parted by "\n") and
 *   "logo" (a path, read from the folder of the file); only the name must be there
 *
 * Returns: (transfer full) (nullable): the practice, or %NULL with STILLA_PRACTICE_ERROR or
 *   STILLA_ORDINARY_FILE_ERROR
 */
StillaPractice *stilla_practice_read (const char *path, GError **error);

/**
 * stilla_practice_write:
 *
 * Checks @self and writes what stilla_practice_read() reads, whole or not at all, for the person alone.
 *
 * Returns: %FALSE with STILLA_PRACTICE_ERROR or STILLA_WHOLE_FILE_ERROR
 */
gboolean stilla_practice_write (const StillaPractice *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPractice, stilla_practice_free)

G_END_DECLS
