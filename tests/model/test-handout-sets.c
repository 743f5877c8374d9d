/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-sets.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("stilla-sets-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "stilla", STILLA_HANDOUT_SETS_FILE, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (self->path);

  g_unlink (self->path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0); /* nothing else was left there */
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

static StillaHandoutOrder *
make_order (void)
{
  StillaHandoutOrder *order = stilla_handout_order_new ();

  stilla_handout_order_add (order, "glycinate");
  stilla_handout_order_add (order, "sheet:diary");
  order->language = g_strdup ("en");
  order->second_language = g_strdup ("ar-XB");
  order->region = g_strdup ("us-ca");
  order->paper = STILLA_PAPER_LETTER;
  order->large = TRUE;
  order->patient = g_strdup ("Ada Example");
  order->date = g_strdup ("Friday the 20th");
  return order;
}

/* What was kept comes back, but never for whom it was. */
static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutOrder) order = make_order ();
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_new ();
  g_autoptr (StillaHandoutSets) back = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const StillaHandoutSet *set;
  GStatBuf info;

  g_assert_true (stilla_handout_sets_put (sets, " New patient; [large] = print ", order, &error));
  g_assert_no_error (error);
  g_assert_true (stilla_handout_sets_write (sets, self->path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_null (strstr (text, "Ada"));
  g_assert_null (strstr (text, "Friday"));
  back = stilla_handout_sets_read (self->path, &error);
  g_assert_no_error (error);
  set = stilla_handout_sets_find (back, "new PATIENT; [Large] = print");
  g_assert_nonnull (set);
  g_clear_pointer (&order->patient, g_free);
  g_clear_pointer (&order->date, g_free);
  g_assert_true (stilla_handout_order_equal (set->order, order));
  g_assert_true (stilla_handout_sets_remove (back, "New patient; [large] = print"));
  g_assert_false (stilla_handout_sets_remove (back, "New patient; [large] = print"));
  g_assert_true (stilla_handout_sets_write (back, self->path, &error));
  g_clear_pointer (&back, stilla_handout_sets_free);
  back = stilla_handout_sets_read (self->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->sets->len, ==, 0);
}

static void
test_nothing_kept_yet (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_read (self->path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sets->sets->len, ==, 0);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (STILLA_HANDOUT_SET_MAX_NAME, 'a');
  g_autofree char *too_long = g_strnfill (STILLA_HANDOUT_SET_MAX_NAME + 1, 'a');
  const struct {
    const char *name;
    gboolean is_taken;
    guint n_sets; /* after it */
  } rows[] = {
    { "New patient", TRUE, 1 },
    { " NEW PATIENT ", TRUE, 1 }, /* the same name takes its place */
    { "Caf\u00e9", TRUE, 2 },
    { "Cafe\u0301", TRUE, 2 },
    { longest, TRUE, 3 },
    { "", FALSE, 3 },
    { "  \t ", FALSE, 3 },
    { "two\nlines", FALSE, 3 },
    { "bad \xff letter", FALSE, 3 },
    { too_long, FALSE, 3 },
  };
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_new ();
  g_autoptr (StillaHandoutOrder) order = make_order ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (stilla_handout_sets_put (sets, rows[i].name, order, &error), ==, rows[i].is_taken);
    g_assert_cmpint (g_error_matches (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_NAME), ==,
                     !rows[i].is_taken);
    g_assert_cmpuint (sets->sets->len, ==, rows[i].n_sets);
  }
}

static void
test_enough (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_new ();
  g_autoptr (StillaHandoutOrder) order = make_order ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < STILLA_HANDOUT_SETS_MAX; i++) {
    g_autofree char *name = g_strdup_printf ("Set of a practice %d", i);

    g_assert_true (stilla_handout_sets_put (sets, name, order, NULL));
  }
  g_assert_true (stilla_handout_sets_put (sets, "Set of a practice 7", order, NULL));
  g_assert_false (stilla_handout_sets_put (sets, "One more", order, &error));
  g_assert_error (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_FULL);
}

#define GOOD "[Set 1]\nname=A\nparts=glycinate;\npaper=a4\nlarge=false\ntwo-up=true\n"

/* A file that somebody wrote into is read whole or not at all. */
static void
test_strict (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *why; /* NULL: read */
  } rows[] = {
    { GOOD, NULL },
    { "", NULL },
    { GOOD "language=en\nregion=eu\n", NULL },
    { GOOD "patient=Ada\n", "“patient” of [Set 1]" },
    { GOOD "region=../etc\n", "“region” of [Set 1]" },
    { GOOD "second-language=\n", "“second-language” of [Set 1]" },
    { GOOD "[Set 3]\n", "[Set 3] stands where [Set 2] was expected" },
    { GOOD "[Set 2]\nname=a\nparts=oxide\npaper=a4\nlarge=false\ntwo-up=true\n", "“name” of [Set 2]" },
    { "[Set 1]\nparts=a\npaper=a4\nlarge=false\ntwo-up=true\n", "“name” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=\npaper=a4\nlarge=false\ntwo-up=true\n", "“parts” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=a;a;\npaper=a4\nlarge=false\ntwo-up=true\n", "“parts” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=sheet:x\npaper=a4\nlarge=false\ntwo-up=true\n", "“parts” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=a\npaper=a0\nlarge=false\ntwo-up=true\n", "“paper” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=a\npaper=a4\nlarge=perhaps\ntwo-up=true\n", "“large” of [Set 1]" },
    { "[Set 1]\nname=A\nparts=a\npaper=a4\nlarge=true\n", "“two-up” of [Set 1]" },
    { "[Set 1]\nname=\xff\nparts=a\npaper=a4\nlarge=true\ntwo-up=true\n", "“name” of [Set 1]" },
    { "no key file", "were not read" },
  };
  g_autofree char *inner = g_path_get_dirname (self->path);

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaHandoutSets) sets = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (self->path, rows[i].text, -1, NULL));
    sets = stilla_handout_sets_read (self->path, &error);
    if (rows[i].why == NULL) {
      g_assert_no_error (error);
      continue;
    }
    g_assert_null (sets);
    g_assert_error (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_FILE);
    g_assert_nonnull (strstr (error->message, rows[i].why));
  }
}

static void
test_cannot_write (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_new ();
  g_autofree char *inner = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (inner, "a file where the folder should be", -1, NULL));
  g_assert_false (stilla_handout_sets_write (sets, self->path, &error));
  g_assert_nonnull (error);
  g_unlink (inner);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/model/handout-sets/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("nothing-kept-yet", test_nothing_kept_yet);
  ADD ("names", test_names);
  ADD ("enough", test_enough);
  ADD ("strict", test_strict);
  ADD ("cannot-write", test_cannot_write);
#undef ADD
  return g_test_run ();
}
