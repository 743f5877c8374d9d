/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"
#include "core/dose/stilla-label-check.h"

typedef struct {
  StillaBundle *bundle;
  const GPtrArray *forms;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->bundle = stilla_bundle_load_shipped (NULL);
  self->forms = stilla_bundle_get_forms (self->bundle);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
}

#define NONE STILLA_LABEL_NOT_CHECKED
#define FITS STILLA_LABEL_PLAUSIBLE
#define MIX STILLA_LABEL_BUFFERED
#define HIGH STILLA_LABEL_TOO_HIGH
#define LOW STILLA_LABEL_TOO_LOW

/* The bounds in 1 kg of compound, worked out by hand from the shares of clinical dossier 3.1: 0.85 × 24.305 /
 * 208.453 × 1 kg is 99,107,472.67 mcg, and so on: one row on either side. */
static const struct {
  const char *form;
  gint64 elemental_ug;
  gint64 compound_ug;
  StillaLabelVerdict verdict;
} rows[] = {
  /* Glycinate: from the dihydrate to the dry form; buffered above 14.5 per cent. */
  { "glycinate", 99107472, 1000000000, LOW },
  { "glycinate", 99107473, 1000000000, FITS },
  { "glycinate", 141000, 1000000, FITS },
  { "glycinate", 145000, 1000000, FITS },
  { "glycinate", 145001, 1000000, MIX },
  { "glycinate", 162105693, 1000000000, MIX },
  { "glycinate", 162105694, 1000000000, HIGH },
  { "glycinate", 180000, 1000000, HIGH },
  { "glycinate-dihydrate", 145000, 1000000, FITS },
  { "glycinate-dihydrate", 145001, 1000000, MIX },
  { "glycinate-dihydrate", 99107472, 1000000000, LOW },
  { "glycinate-buffered", 180000, 1000000, NONE },
  { "glycinate-buffered", 1, 1000000, NONE },
  { "malate-dimagnesium", 190000, 1000000, NONE },
  /* A true label of dimagnesium malate is asked about, never refused. */
  { "malate", 178740, 1000000, FITS },
  { "malate", 178741, 1000000, HIGH },
  { "malate", 190000, 1000000, HIGH },
  /* One form in the family. */
  { "oxide", 241, 400, FITS },
  { "oxide", 400, 400, HIGH },
  { "oxide", 200, 400, LOW },
  { "sulfate", 98600, 1000000, FITS },
  { "aspartate-dihydrate", 243, 3250, FITS },
  { "citrate", 97, 600, FITS },
  { "citrate", 600, 1000, HIGH },
  /* As much magnesium as compound: of nothing true. */
  { "glycinate", 1, 1, HIGH },
  { "glycinate-buffered", 1000, 1000, HIGH },
  { NULL, 1000, 1000, HIGH },
  { NULL, 999, 1000, NONE },
};

static void
test_rows (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const StillaForm *form
        = rows[i].form != NULL ? stilla_bundle_find_form (self->bundle, rows[i].form) : NULL;
    g_autoptr (GError) error = NULL;
    StillaLabelCheck check = { 99, NULL };

    g_test_message ("row %u", i);
    g_assert_cmpint (form != NULL, ==, rows[i].form != NULL);
    stilla_label_check (self->forms, form, rows[i].elemental_ug, rows[i].compound_ug, &check, &error);
    g_assert_no_error (error);
    g_assert_cmpint (check.verdict, ==, rows[i].verdict);
  }
}

/* Hits the bounds themselves, which are whole numbers here, on the microgram and one beside it. */
static void
test_exact_bounds (void)
{
  StillaForm dry = { .id = (char *) "dry", .family = (char *) "f", .numerator = 1, .denominator = 5 };
  StillaForm wet = { .id = (char *) "wet", .family = (char *) "f", .numerator = 1, .denominator = 10 };
  StillaForm other = { .id = (char *) "other", .family = (char *) "g", .numerator = 1, .denominator = 2 };
  StillaForm mixed = { .id = (char *) "mixed", .family = (char *) "f", .probable_above = 21000 };
  const StillaForm *pair[] = { &dry, &wet };
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  static const struct {
    gint64 elemental_ug;
    StillaLabelVerdict verdict;
    gboolean is_probable;
  } bounds[] = {
    { 84999, LOW, FALSE },   { 85000, FITS, FALSE }, { 85001, FITS, FALSE },   { 209999, FITS, FALSE },
    { 210000, FITS, FALSE }, { 210001, MIX, TRUE },  { 229999, MIX, TRUE },    { 230000, MIX, TRUE },
    { 230001, HIGH, TRUE },  { 999999, HIGH, TRUE }, { 1000000, HIGH, FALSE },
  };

  g_ptr_array_add (forms, &other);
  g_ptr_array_add (forms, &mixed);
  g_ptr_array_add (forms, &dry);
  g_ptr_array_add (forms, &wet);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (bounds); i++) {
    StillaLabelCheck check = { 99, NULL };

    g_test_message ("row %u", i);
    g_assert_true (
        stilla_label_check (forms, pair[i % 2], bounds[i / 2].elemental_ug, 1000000, &check, NULL));
    g_assert_cmpint (check.verdict, ==, bounds[i / 2].verdict);
    g_assert_true (check.probable == (bounds[i / 2].is_probable ? &mixed : NULL));
  }
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  StillaForm huge = { .family = (char *) "f", .numerator = G_MAXINT64 / 2, .denominator = G_MAXINT64 / 2 };
  static const struct {
    gboolean with_huge;
    gint64 elemental_ug;
    gint64 compound_ug;
  } nonsense[] = { { FALSE, 1000001, 1000000 }, { FALSE, G_MAXINT64, 1 }, { TRUE, 1, 1000000 } };

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++) {
    const StillaForm *form = nonsense[i].with_huge ? &huge : stilla_bundle_find_form (self->bundle, "oxide");
    g_autoptr (GError) error = NULL;
    StillaLabelCheck check = { 99, NULL };

    g_assert_false (stilla_label_check (self->forms, form, nonsense[i].elemental_ug, nonsense[i].compound_ug,
                                        &check, &error));
    g_assert_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_OUT_OF_RANGE);
    g_assert_cmpint (check.verdict, ==, 99);
  }
}

/* Every form with what its own formula gives is plausible: no true label of a pure form is asked about. */
static void
test_every_form (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (self->forms, i);
    StillaLabelCheck check;

    if (stilla_form_is_label_only (form))
      continue;
    g_test_message ("%s", form->id);
    g_assert_true (stilla_label_check (self->forms, form, form->numerator, form->denominator, &check, NULL));
    g_assert_cmpint (check.verdict, ==, FITS);
  }
}

static void
test_mixed (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *form;
    const char *mixed;
  } families[] = { { "glycinate", "glycinate-buffered" },
                   { "glycinate-dihydrate", "glycinate-buffered" },
                   { "malate", "malate-dimagnesium" },
                   { "glycinate-buffered", NULL },
                   { "oxide", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++) {
    const StillaForm *form = stilla_bundle_find_form (self->bundle, families[i].form);
    const StillaForm *mixed = stilla_label_find_mixed (self->forms, form);

    g_assert_cmpstr (mixed != NULL ? mixed->id : NULL, ==, families[i].mixed);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) g_test_add ("/dose/label-check/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("rows", test_rows);
  g_test_add_func ("/dose/label-check/exact-bounds", test_exact_bounds);
  ADD ("refuses", test_refuses);
  ADD ("every-form", test_every_form);
  ADD ("mixed", test_mixed);
  return g_test_run ();
}
