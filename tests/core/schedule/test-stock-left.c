/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-stock-left.h"

#include "stilla-test-store.h"

/* Counted on 10 November at noon; today is the 20th. "p" is planned at 08:00 and 20:00, from the 1st on. */
typedef struct {
  const char *name;
  gint64 num, den; /* counted */
  int notice;
  const char *takings; /* "DATE MINUTE NUM/DEN", one a line */
  const char *answered_today;
  const char *until; /* of both doses */
  const char *left;
  const char *runs_out;
  gboolean is_short;
  gboolean is_soon;
} Row;

static const Row rows[] = {
  { "nothing taken", 30, 1, 5, "", NULL, NULL, "30/1", "2026-12-05", FALSE, FALSE },
  { "notice on the last day in time", 30, 1, 15, "", NULL, NULL, "30/1", "2026-12-05", FALSE, TRUE },
  { "notice not a day too early", 30, 1, 14, "", NULL, NULL, "30/1", "2026-12-05", FALSE, FALSE },
  { "before the count is gone", 30, 1, 5, "2026-11-10 480 1/1\n2026-11-09 1200 4/1", NULL, NULL, "30/1",
    "2026-12-05", FALSE, FALSE },
  { "at the minute of the count", 30, 1, 5, "2026-11-10 720 1/1", NULL, NULL, "29/1", "2026-12-04", FALSE,
    FALSE },
  { "since the count", 30, 1, 5, "2026-11-10 1200 1/1\n2026-11-11 480 2/1", NULL, NULL, "27/1", "2026-12-03",
    FALSE, FALSE },
  { "after midnight", 30, 1, 5, "2026-11-11 30 1/1", NULL, NULL, "29/1", "2026-12-04", FALSE, FALSE },
  { "parts", 3, 1, 5, "2026-11-11 480 1/3\n2026-11-12 480 1/3\n2026-11-13 480 1/3", NULL, NULL, "2/1",
    "2026-11-21", FALSE, TRUE },
  { "a third is not enough for one", 5, 2, 5, "2026-11-11 480 1/6", NULL, NULL, "7/3", "2026-11-21", FALSE,
    TRUE },
  { "nothing left", 2, 1, 5, "2026-11-11 480 2/1", NULL, NULL, "0/1", "2026-11-20", FALSE, TRUE },
  { "more taken than there was", 2, 1, 5, "2026-11-11 480 3/1", NULL, NULL, "0/1", "2026-11-20", TRUE, TRUE },
  { "today is taken once", 2, 1, 5, "2026-11-20 480 1/1", "time-0", NULL, "1/1", "2026-11-21", FALSE, TRUE },
  { "the plan ends first", 30, 1, 90, "", NULL, "2026-11-25", "30/1", NULL, FALSE, FALSE },
  { "enough for the last day", 12, 1, 90, "", NULL, "2026-11-25", "12/1", NULL, FALSE, FALSE },
  { "one too few for the last day", 11, 1, 90, "", NULL, "2026-11-25", "11/1", "2026-11-25", FALSE, TRUE },
  { "beyond the horizon", 1462, 1, 90, "", NULL, NULL, "1462/1", NULL, FALSE, FALSE },
  { "within the horizon", 1461, 1, 90, "", NULL, NULL, "1461/1", "2028-11-19", FALSE, FALSE },
};

static GArray *
read_takings (const char *text)
{
  GArray *takings = g_array_new (FALSE, FALSE, sizeof (StillaTaking));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    char date[11];
    StillaTaking taking;

    g_assert_cmpint (sscanf (lines[i], "%10s %d %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, date, &taking.minute,
                             &taking.units.num, &taking.units.den),
                     ==, 4);
    taking.on = test_date (date);
    g_array_append_val (takings, taking);
  }
  return takings;
}

static StillaPlan *
new_plan (const char *until)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) endless = test_plan (times, "2026-11-01");
  g_auto (StillaPlanParts) parts = { NULL };
  GDate last = test_date (until);

  stilla_plan_parts_init_from (&parts, endless);
  for (guint i = 0; i < parts.doses->len; i++) {
    g_autoptr (StillaDoseTime) dose = parts.doses->pdata[i];

    parts.doses->pdata[i] = stilla_dose_time_with_until (dose, &last);
  }
  return stilla_plan_new_from (&parts, NULL);
}

static StillaStock *
new_stock (const Row *row)
{
  StillaStock fields = { .product_id = (char *) "p",
                         .num = row->num,
                         .den = row->den,
                         .on = test_date ("2026-11-10"),
                         .minute = 12 * 60,
                         .days = row->notice };

  return stilla_stock_new (&fields, NULL);
}

static StillaIntakeBook *
new_book (const StillaPlan *plan, const char *answered_today)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);

  if (answered_today != NULL)
    g_ptr_array_add (answers, test_answer (plan, answered_today, "2026-11-20", STILLA_INTAKE_TAKEN));
  return stilla_intake_book_new (answers);
}

static void
check (const Row *row)
{
  g_autoptr (StillaPlan) plan = new_plan (row->until);
  g_autoptr (StillaStock) stock = new_stock (row);
  g_autoptr (GArray) takings = read_takings (row->takings);
  g_autoptr (StillaIntakeBook) answers = new_book (plan, row->answered_today);
  GDate today = test_date ("2026-11-20");
  StillaStockLeft left;
  g_autofree char *units = NULL;
  g_autofree char *runs_out = NULL;

  g_assert_true (stilla_stock_left (plan, stock, takings, answers, &today, &left));
  units = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, left.num, left.den);
  runs_out = g_date_valid (&left.runs_out) ? stilla_date_to_string (&left.runs_out) : NULL;
  g_assert_cmpstr (units, ==, row->left);
  g_assert_cmpstr (runs_out, ==, row->runs_out);
  g_assert_cmpint (left.is_short, ==, row->is_short);
  g_assert_cmpint (left.is_soon, ==, row->is_soon);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].name);
    check (&rows[i]);
  }
}

/* Parts that have nothing in common cannot be held: it is not guessed. */
static void
test_cannot_be_held (void)
{
  static const int primes[] = { 3, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71 };
  g_autoptr (StillaPlan) plan = new_plan (NULL);
  g_autoptr (StillaStock) stock = new_stock (&rows[0]);
  g_autoptr (StillaIntakeBook) answers = new_book (plan, NULL);
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (StillaTaking));
  GDate today = test_date ("2026-11-20");
  StillaStockLeft left;

  for (guint i = 0; i < G_N_ELEMENTS (primes); i++) {
    StillaTaking taking = { .on = today, .units = { 1, primes[i] } };

    g_array_append_val (takings, taking);
  }
  g_assert_false (stilla_stock_left (plan, stock, takings, answers, &today, &left));
}

/* Another product of the plan takes nothing. */
static void
test_of_one_product (void)
{
  g_autoptr (StillaPlan) plan = new_plan (NULL);
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (StillaPlan) both = NULL;
  g_autoptr (StillaStock) stock = new_stock (&rows[0]);
  g_autoptr (StillaIntakeBook) answers = new_book (plan, NULL);
  g_autoptr (GArray) takings = read_takings ("");
  GDate today = test_date ("2026-11-20");
  StillaStockLeft left;
  g_autofree char *runs_out = NULL;

  stilla_plan_parts_init_from (&parts, plan);
  g_ptr_array_add (parts.products, test_product ("q", 100000));
  g_ptr_array_add (parts.doses, test_dose ("other", "q", "12:00", "2026-11-01"));
  both = stilla_plan_new_from (&parts, NULL);
  g_assert_true (stilla_stock_left (both, stock, takings, answers, &today, &left));
  runs_out = stilla_date_to_string (&left.runs_out);
  g_assert_cmpstr (runs_out, ==, rows[0].runs_out);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/stock-left/rows", test_rows);
  g_test_add_func ("/schedule/stock-left/cannot-be-held", test_cannot_be_held);
  g_test_add_func ("/schedule/stock-left/of-one-product", test_of_one_product);
  return g_test_run ();
}
