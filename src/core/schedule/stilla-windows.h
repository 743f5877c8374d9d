/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* At which times of the 24-hour clock magnesium keeps every gap to the medicines of the day. The day goes
 * round: the gap to tomorrow's first medicine counts as much as the one to today's last. */

#define STILLA_MINUTES_A_DAY (24 * 60)

/* A medicine at one time of the day. A gap of 0 or less: none is published. */
typedef struct {
  int minute;          /* of the day, 0 to 1439 */
  int after_magnesium; /* minutes that must pass after magnesium before this medicine */
  int after_medicine;  /* minutes that must pass after this medicine before magnesium */
} StillaGapMark;

/* A stretch of allowed minutes, both ends included. @to before @from: it runs past midnight. */
typedef struct {
  int from;
  int to;
} StillaWindow;

/**
 * stilla_windows_new:
 * @marks: the medicines of a day; (nullable) when @n_marks is 0
 *
 * A gap is never shortened: when no minute keeps them all there is no window.
 *
 * Returns: (transfer full) (element-type StillaWindow): the windows by their start; without any gap the whole
 * day, 00:00 to 23:59
 */
GArray *stilla_windows_new (const StillaGapMark *marks, gsize n_marks);

/** stilla_windows_contain: Returns: whether @minute lies in one of @windows */
gboolean stilla_windows_contain (const GArray *windows, int minute);

/** stilla_minutes_since: Returns: minutes from @earlier to the next @minute of the clock, 0 to 1439 */
int stilla_minutes_since (int earlier, int minute);

/** stilla_gap_mark_is_kept_after: Returns: whether magnesium at @minute comes late enough after the medicine
 */
gboolean stilla_gap_mark_is_kept_after (const StillaGapMark *self, int minute);
/** stilla_gap_mark_is_kept_before: Returns: whether magnesium at @minute comes early enough before the
 * medicine */
gboolean stilla_gap_mark_is_kept_before (const StillaGapMark *self, int minute);

G_END_DECLS
