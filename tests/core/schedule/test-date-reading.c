/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date-reading.h"

#include "core/schedule/stilla-date.h"

static void
test_order (void)
{
  static const struct {
    const char *format;
    StillaDateOrder order;
  } rows[] = {
    { "%d.%m.%Y", STILLA_DATE_DAY_FIRST },    { "%e/%m/%y", STILLA_DATE_DAY_FIRST },
    { "%m/%d/%y", STILLA_DATE_MONTH_FIRST },  { "%-m/%-d/%Y", STILLA_DATE_MONTH_FIRST },
    { "%Y-%m-%d", STILLA_DATE_YEAR_FIRST },   { "%EY年%m月%d日", STILLA_DATE_YEAR_FIRST },
    { "%D", STILLA_DATE_MONTH_FIRST },        { "%F", STILLA_DATE_YEAR_FIRST },
    { "%a %d %b %Y", STILLA_DATE_DAY_FIRST }, { "", STILLA_DATE_DAY_FIRST },
    { "100%", STILLA_DATE_DAY_FIRST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (stilla_date_order_from_format (rows[i].format), ==, rows[i].order);
}

static void
test_read (void)
{
  static const struct {
    const char *typed;
    StillaDateOrder order;
    const char *iso; /* NULL: refused */
  } rows[] = {
    { "2026-12-04", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "2026-12-04", STILLA_DATE_MONTH_FIRST, "2026-12-04" },
    { " 2026-12-4 ", STILLA_DATE_YEAR_FIRST, "2026-12-04" },
    { "2026/12/04", STILLA_DATE_MONTH_FIRST, "2026-12-04" },
    { "4.12.2026", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "04/12/2026", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "12/04/2026", STILLA_DATE_MONTH_FIRST, "2026-12-04" },
    { "4 December 2026", STILLA_DATE_MONTH_FIRST, "2026-12-04" },
    { "December 4, 2026", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "4 dec 2026", STILLA_DATE_YEAR_FIRST, "2026-12-04" },
    { "2026 DEC 4", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "٢٠٢٦-١٢-٠٤", STILLA_DATE_DAY_FIRST, "2026-12-04" },
    { "29.2.2028", STILLA_DATE_DAY_FIRST, "2028-02-29" },
    { "29.2.2026", STILLA_DATE_DAY_FIRST, NULL },
    { "31/12/2026", STILLA_DATE_MONTH_FIRST, NULL },
    { "4.12.26", STILLA_DATE_DAY_FIRST, NULL },
    { "12/2026", STILLA_DATE_DAY_FIRST, NULL },
    { "4 ju 2026", STILLA_DATE_DAY_FIRST, NULL },
    { "4 moon 2026", STILLA_DATE_DAY_FIRST, NULL },
    { "0-0-2026", STILLA_DATE_DAY_FIRST, NULL },
    { "2026-12-04-05", STILLA_DATE_DAY_FIRST, NULL },
    { "20261204", STILLA_DATE_DAY_FIRST, NULL },
    { "1899-12-31", STILLA_DATE_DAY_FIRST, NULL },
    { "2201-01-01", STILLA_DATE_DAY_FIRST, NULL },
    { "tomorrow", STILLA_DATE_DAY_FIRST, NULL },
    { "", STILLA_DATE_DAY_FIRST, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *wrong = NULL;
    g_autofree char *iso = NULL;
    GDate date;

    g_test_message ("%s", rows[i].typed);
    if (stilla_date_read (rows[i].typed, rows[i].order, &date, &wrong))
      iso = stilla_date_to_string (&date);
    g_assert_cmpstr (iso, ==, rows[i].iso);
    g_assert_true ((wrong == NULL) == (iso != NULL));
  }
}

static void
test_words (void)
{
  g_autofree char *this_year = NULL;
  g_autofree char *next_year = NULL;
  GDate today, date;

  g_assert_true (stilla_date_parse ("2026-11-20", &today));
  g_assert_true (stilla_date_parse ("2026-12-04", &date));
  this_year = stilla_date_dup_words_since (&date, &today);
  g_assert_cmpstr (this_year, ==, "4 December");
  g_assert_true (stilla_date_parse ("2027-01-04", &date));
  next_year = stilla_date_dup_words_since (&date, &today);
  g_assert_cmpstr (next_year, ==, "4 January 2027");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/date-reading/order", test_order);
  g_test_add_func ("/schedule/date-reading/read", test_read);
  g_test_add_func ("/schedule/date-reading/words", test_words);
  return g_test_run ();
}
