/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_REPEAT_DAYS,  /* every n days, counted from the anchor */
  STILLA_REPEAT_WEEKS, /* on chosen weekdays of every n-th week; weeks begin on Monday */
} StillaRepeatUnit;

#define STILLA_REPEAT_MOST 366
#define STILLA_REPEAT_ALL_WEEKDAYS 0x7f

/* On which days something comes again. Only dates are counted, never seconds. A plain value. */
typedef struct {
  StillaRepeatUnit unit;
  int every;      /* 1 to STILLA_REPEAT_MOST */
  guint weekdays; /* bit 0 is Monday … bit 6 Sunday; STILLA_REPEAT_ALL_WEEKDAYS with STILLA_REPEAT_DAYS */
  GDate
      anchor; /* a day (or a day of a week) on which it comes; it may lie before or after what is asked for */
} StillaRepeat;

/** stilla_repeat_daily: Returns: every day; @anchor: any day */
StillaRepeat stilla_repeat_daily (const GDate *anchor);

/** stilla_repeat_is_valid: Returns: whether every field is one that can be kept */
gboolean stilla_repeat_is_valid (const StillaRepeat *self);
/** stilla_repeat_is_daily: Returns: whether it comes every day */
gboolean stilla_repeat_is_daily (const StillaRepeat *self);
/** stilla_repeat_applies: Returns: whether it comes on @date, a valid day */
gboolean stilla_repeat_applies (const StillaRepeat *self, const GDate *date);

/** stilla_repeat_count_turn: Returns: after how many days it comes again as it did */
guint32 stilla_repeat_count_turn (const StillaRepeat *self);

/** stilla_repeat_equal: Returns: whether both come on the same days, for ever */
gboolean stilla_repeat_equal (const StillaRepeat *self, const StillaRepeat *other);

/** stilla_repeat_find_next: @out: (out): the first day on or after @from on which it comes. Always found:
 * there is one within the turn. */
void stilla_repeat_find_next (const StillaRepeat *self, const GDate *from, GDate *out);

G_END_DECLS
