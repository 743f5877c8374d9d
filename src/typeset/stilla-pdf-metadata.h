/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a document is. */
typedef struct {
  const char *title;
  const char *language;
  const char *second_language; /* nullable */
  const char *author;
  const char *program;
  const char *created; /* as in "2026-11-20T08:00:00Z" */
} StillaPdfMetadata;

/** stilla_pdf_metadata_write: Returns: (transfer full): @self as an XMP packet, beside the older list of keys
 * that cairo writes */
char *stilla_pdf_metadata_write (const StillaPdfMetadata *self);

G_END_DECLS
