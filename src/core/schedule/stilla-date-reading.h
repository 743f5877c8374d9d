/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In which order a reader writes a date with numbers alone. */
typedef enum {
  STILLA_DATE_DAY_FIRST,   /* 4.12.2026 */
  STILLA_DATE_MONTH_FIRST, /* 12/4/2026 */
  STILLA_DATE_YEAR_FIRST,  /* 2026/12/4 */
} StillaDateOrder;

/** stilla_date_order_from_format: @format: as strftime has it, such as what nl_langinfo (D_FMT) says.
 * Returns: the order of its day, month and year */
StillaDateOrder stilla_date_order_from_format (const char *format);

/**
 * stilla_date_read:
 * @typed: "2026-12-04" always; numbers in @order with any signs between them; or a day, the name of a month
 * and a year; digits of any script
 * @wrong: (out) (transfer none): what is wrong with it, and what to type instead
 *
 * Two digits of a year are not guessed at. Returns: FALSE when it is not a day from 1900 to 2200
 */
gboolean stilla_date_read (const char *typed, StillaDateOrder order, GDate *out, const char **wrong);

/** stilla_date_dup_words: Returns: (transfer full): "20 November 2026" */
char *stilla_date_dup_words (const GDate *date);

/** stilla_date_dup_words_since: Returns: (transfer full): the same, without the year when that is the year of
 * @today: "20 November" */
char *stilla_date_dup_words_since (const GDate *date, const GDate *today);

G_END_DECLS
