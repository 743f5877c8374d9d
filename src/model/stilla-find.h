/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A match in a text, in bytes. */
typedef struct {
  guint start;
  guint end;
} StillaMatch;

/**
 * stilla_find_all:
 * @text: where to look
 * @words: what to look for; letter case, non-breaking spaces and marks of direction make no difference
 *
 * Returns: (transfer full): (element-type StillaMatch): every match, none of which overlaps another
 */
GArray *stilla_find_all (const char *text, const char *words);

G_END_DECLS
