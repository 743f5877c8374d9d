/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-issue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A translation file in gettext's PO format, read strictly: UTF-8, no plural forms, no escapes but those of
 * quotation marks, line ends and tabs. */

#define STILLA_PO_MAX_BYTES (8 * 1024 * 1024)
#define STILLA_PO_MAX_ENTRIES 50000
#define STILLA_PO_MAX_STRING 20000

typedef struct {
  char *context; /* "" when the entry has none */
  char *msgid;
  char *msgstr;   /* "" when it is not translated */
  int line;       /* where msgstr stands */
  gboolean fuzzy; /* a guess, or not finished: counts as not translated */
} StillaPoEntry;

typedef struct _StillaPo StillaPo;

/**
 * stilla_po_read:
 * @file: a file on disk
 * @name: how findings call it
 * @issues: takes one finding for each thing that is not allowed
 *
 * Returns: (transfer full) (nullable): the file, or %NULL: then @issues got an error, or @error is set
 * because the file cannot be read at all
 */
StillaPo *stilla_po_read (GFile *file, const char *name, StillaIssueList *issues, GError **error);

/**
 * stilla_po_parse:
 * @bytes: need not end with NUL
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when @issues got an error
 */
StillaPo *stilla_po_parse (const char *bytes, gsize length, const char *name, StillaIssueList *issues);
void stilla_po_free (StillaPo *self);

/** stilla_po_get_language: Returns: (transfer none): as a BCP 47 tag, "pt-BR"; "" when the file does not say
 */
const char *stilla_po_get_language (const StillaPo *self);
guint stilla_po_get_size (const StillaPo *self);
/** stilla_po_get: Returns: (transfer none): entry @index, in the order of the file, without the first one */
const StillaPoEntry *stilla_po_get (const StillaPo *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPo, stilla_po_free)

G_END_DECLS
