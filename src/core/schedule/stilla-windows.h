/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* At which times of the 24-hour clock magnesium keeps every gap to the medicines of the day or of the week.
 * Both go round: the gap to tomorrow's first medicine counts as much as the one to today's last, and Monday
 * follows Sunday. */

#define STILLA_MINUTES_A_DAY (24 * 60)
#define STILLA_MINUTES_A_WEEK (7 * STILLA_MINUTES_A_DAY)

/* One time at which a medicine is taken, and its gaps in minutes. A gap of 0 or less: none is published. */
typedef struct {
  int minute; /* of the turn, 0 to @turn - 1; that of the week begins on Monday at 00:00 */
  int turn;   /* how long until this time comes again: STILLA_MINUTES_A_DAY or STILLA_MINUTES_A_WEEK */
  int after_magnesium; /* minutes that must pass after magnesium before this medicine */
  int after_medicine;  /* minutes that must pass after this medicine before magnesium */
} StillaGapMark;

/* A stretch of allowed minutes, both ends included. @to before @from: it runs past the end of the turn. */
typedef struct {
  int from;
  int to;
} StillaWindow;

/**
 * stilla_windows_new:
 * @marks: the medicines; (nullable) when @n_marks is 0
 * @turn: STILLA_MINUTES_A_DAY for the times that suit every day, STILLA_MINUTES_A_WEEK for those of the week
 *
 * A gap is never shortened: when no minute keeps them all there is no window.
 *
 * Returns: (transfer full) (element-type StillaWindow): the windows by their start; without any gap one over
 * the whole turn
 */
GArray *stilla_windows_new (const StillaGapMark *marks, gsize n_marks, int turn);

/**
 * stilla_windows_clip:
 * @windows: of a whole turn
 *
 * Returns: (transfer full) (element-type StillaWindow): what lies from @first to @last, both included,
 * counted from @first
 */
GArray *stilla_windows_clip (const GArray *windows, int first, int last);

/** stilla_windows_count_minutes: Returns: how many minutes of the turn @windows allow */
int stilla_windows_count_minutes (const GArray *windows, int turn);

/** stilla_gap_mark_since: Returns: minutes from the medicine to magnesium at @minute, 0 to one less than the
 * turn of the mark */
int stilla_gap_mark_since (const StillaGapMark *self, int minute);
/** stilla_gap_mark_until: Returns: minutes from magnesium at @minute to the medicine that follows, 1 to the
 * turn of the mark */
int stilla_gap_mark_until (const StillaGapMark *self, int minute);

G_END_DECLS
