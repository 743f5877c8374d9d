/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-gaps.h"

G_BEGIN_DECLS

/* A part of the day in minutes from midnight, 0 to 1440, @from before @to: what runs past midnight is two
 * parts. */
typedef struct {
  int from;
  int to;
} StillaDayPart;

/* A medicine at one of its times. */
typedef struct {
  int minute;
  char *name;           /* as the reader wrote it */
  gboolean has_gap;     /* a gap to magnesium is published */
  gboolean is_in_guide; /* %FALSE: nobody could look it up */
} StillaDayMark;

/* Magnesium of the reader's plan. */
typedef struct {
  int minute;
  gboolean keeps_gaps; /* every gap that is known; TRUE when none is known */
} StillaDayDose;

/* A day of 24 hours as it is drawn, and the same in words: when magnesium keeps every published gap, which
 * medicines stand where, and what could not be looked at. It proposes nothing. */
typedef struct {
  GArray *allowed; /* (element-type StillaDayPart): in order; with @forbidden the whole day, or both empty */
  GArray *forbidden; /* (element-type StillaDayPart) */
  GArray *marks;     /* (element-type StillaDayMark): by time */
  GArray *doses;     /* (element-type StillaDayDose): by time */
  GStrv sentences;   /* all of it, ready to show */
} StillaDayChart;

/**
 * stilla_day_chart_new:
 * @gaps: the gaps to the medicines of @circumstances
 * @weekday: the day that is shown; G_DATE_BAD_WEEKDAY: what holds of every day
 * @doses: (element-type int) (nullable): when the plan of the reader has magnesium, minutes of the day
 *
 * Without a known gap no part of the day is marked: nobody may read that any time is right.
 *
 * Returns: (transfer full)
 */
StillaDayChart *stilla_day_chart_new (const StillaDayGaps *gaps,
                                      const StillaCircumstances *circumstances,
                                      GDateWeekday weekday,
                                      const GArray *doses);
void stilla_day_chart_free (StillaDayChart *self);

/** stilla_day_chart_dup_words: Returns: (transfer full): every sentence in one text */
char *stilla_day_chart_dup_words (const StillaDayChart *self);

/** stilla_weekday_words: Returns: (transfer none): "every Monday" */
const char *stilla_weekday_words (GDateWeekday weekday);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDayChart, stilla_day_chart_free)

G_END_DECLS
