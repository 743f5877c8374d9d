/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local calendar dates as the files and the store write them. */

/** stilla_date_parse: @text: exactly "2026-11-20". Returns: FALSE when it is not a date of the calendar */
gboolean stilla_date_parse (const char *text, GDate *out);

/** stilla_date_to_string: Returns: (transfer full): "2026-11-20" */
char *stilla_date_to_string (const GDate *date);

/** stilla_date_is_within: @from: the first day; @until: the last one; not valid: open. Returns: whether @date
 * is one of those days */
gboolean stilla_date_is_within (const GDate *date, const GDate *from, const GDate *until);

/** stilla_date_is_same: Returns: whether both are one day, or both are not valid */
gboolean stilla_date_is_same (const GDate *a, const GDate *b);

/** stilla_date_plus: Returns: the day @days after @date, before it when negative */
GDate stilla_date_plus (const GDate *date, int days);
/** stilla_date_latest: Returns: the later of two valid days */
GDate stilla_date_latest (const GDate *a, const GDate *b);

/** stilla_minute_parse: @text: "7:30", "07:30" or "0730", digits of any script. Returns: FALSE when it is not
 * a time of the 24-hour day */
gboolean stilla_minute_parse (const char *text, int *out_minute);

/** stilla_minute_to_string: @minute: minute of the day. Returns: (transfer full): "07:30" */
char *stilla_minute_to_string (int minute);

G_END_DECLS
