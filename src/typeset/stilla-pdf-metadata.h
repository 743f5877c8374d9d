/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_pdf_metadata_new:
 * @created: as in "2026-11-20T08:00:00Z"
 *
 * Says what the document is in XMP, beside the older list of keys that cairo writes.
 *
 * Returns: (transfer full): the packet
 */
char *stilla_pdf_metadata_new (const char *title,
                               const char *language,
                               const char *author,
                               const char *program,
                               const char *created);

G_END_DECLS
