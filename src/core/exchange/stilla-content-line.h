/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines of a calendar file (RFC 5545, section 3.1): folded, with the line ends that it asks for. */

/** stilla_content_line_append: Adds "@name:@value" to @out, folded at 75 octets and never inside a character.
 * @value: without line ends; words go through stilla_content_line_escape() */
void stilla_content_line_append (GString *out, const char *name, const char *value);

/** stilla_content_line_append_format: The same with a value that is put together first. */
void stilla_content_line_append_format (GString *out, const char *name, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** stilla_content_line_escape: @words: anything that somebody typed. Returns: (transfer full): a TEXT value
 * that stands on one line; what would steer a reader is a space, what is no UTF-8 is replaced */
char *stilla_content_line_escape (const char *words);

/** stilla_content_line_time: Returns: (transfer full): @wall, a time of the clock counted as if the zone were
 * UTC, in seconds: "20260329T023000" */
char *stilla_content_line_time (gint64 wall);

G_END_DECLS
