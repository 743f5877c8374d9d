/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-subject.h"

#include "stilla-test-plan.h"
#include "stilla-test-shipped.h"

static StillaRendition *
render (const StillaHandoutSubject *subject, const char *words, GError **error)
{
  g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (words);

  g_assert_nonnull (part);
  return stilla_handout_render (subject, part, NULL, error);
}

/* A part that lacks what it is made of says so in one sentence. */
static void
test_refuses (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *part;
    int code;
    const char *words;
  } rows[] = {
    { "no-such-page", STILLA_PAPER_ERROR_NO_PAGE,
      "The guide has no page “no-such-page”. Choose one of its pages." },
    { "sheet:plan", STILLA_PAPER_ERROR_NO_PLAN,
      "“My plan” needs a plan. Add a plan first, or take this part out." },
    { "sheet:week", STILLA_PAPER_ERROR_NO_PLAN,
      "“My week, with boxes to tick” needs a plan. Add a plan first, or take this part out." },
    { "sheet:checks", STILLA_PAPER_ERROR_NO_PLAN,
      "“Before you start: the result” needs a plan. Add a plan first, or take this part out." },
    { "sheet:wallet-card", STILLA_PAPER_ERROR_NO_PLAN,
      "“Card for the wallet” needs a plan. Add a plan first, or take this part out." },
    { "sheet:difference", STILLA_PAPER_ERROR_NO_CHANGES,
      "“What changed in the plan” needs two versions of a plan. Choose them in My plan first." },
  };
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = self->bundle, .today = &today };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaRendition) page = render (&subject, rows[i].part, &error);

    g_assert_null (page);
    g_assert_error (error, STILLA_PAPER_ERROR, rows[i].code);
    g_assert_cmpstr (error->message, ==, rows[i].words);
  }
}

static void
test_renders (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *part, *id;
  } rows[] = {
    { "glycinate", "glycinate" },
    { "sheet:checks", "before-you-start" },
  };
  static const char *const times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = self->bundle, .today = &today, .plan = plan };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaRendition) page = render (&subject, rows[i].part, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (stilla_rendition_get_page_id (page), ==, rows[i].id);
  }
}

/* What somebody else made is passed on as it is. */
static void
test_passes_on (StillaTestShipped *self, gconstpointer data)
{
  static const char *const times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaRendition) made = stilla_rendition_new_from_blocks (
      self->bundle, self->reader, "made", "Made", NULL,
      g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free));
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = self->bundle, .today = &today, .plan = plan };
  g_autoptr (StillaRendition) difference = NULL;
  g_autoptr (StillaRendition) week = NULL;

  subject.difference = made;
  subject.week_page = made;
  difference = render (&subject, "sheet:difference", NULL);
  week = render (&subject, "sheet:week", NULL);
  g_assert_true (difference == made);
  g_assert_true (week == made);
}

#define ADD(name, function) \
  g_test_add ("/paper/handout-subject/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("refuses", test_refuses);
  ADD ("renders", test_renders);
  ADD ("passes-on", test_passes_on);
  return g_test_run ();
}
