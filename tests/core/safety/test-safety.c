/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-check.h"

#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"

/* What holds of every plan, tried on many that were drawn: to say more about oneself never takes a caution
 * away, and nothing depends on the order in which it is said. */

#define N_PLANS 150

typedef struct {
  GRand *rand;
  GPtrArray *names;      /* medicines of the guide */
  GPtrArray *conditions; /* ids */
} Drawer;

static void
drawer_clear (Drawer *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawer, drawer_clear)

static void
add_new (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (names, i), name) == 0)
      return;
  g_ptr_array_add (names, g_strdup (name));
}

static void
list_names (Drawer *self, StillaBundle *bundle)
{
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (bundle);
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (bundle);

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    for (guint j = 0; j < interaction->medicines->len; j++)
      add_new (self->names, ((StillaMedicine *) g_ptr_array_index (interaction->medicines, j))->name);
  }
  for (guint i = 0; i < conditions->len; i++)
    g_ptr_array_add (self->conditions,
                     g_strdup (((StillaCondition *) g_ptr_array_index (conditions, i))->id));
  add_new (self->names, "lithium");
  add_new (self->names, "frobnicate");
}

static Drawer
drawer_new (StillaBundle *bundle, guint32 seed)
{
  Drawer self = { g_rand_new_with_seed (seed), g_ptr_array_new_with_free_func (g_free),
                  g_ptr_array_new_with_free_func (g_free) };

  list_names (&self, bundle);
  return self;
}

static const char *
draw (Drawer *self, const GPtrArray *list)
{
  return g_ptr_array_index (list, g_rand_int_range (self->rand, 0, (gint32) list->len));
}

static char *
draw_products (Drawer *self)
{
  GString *products = g_string_new (NULL);
  int n = g_rand_int_range (self->rand, 0, 3);

  for (int i = 0; i < n; i++)
    g_string_append_printf (products, "<product id='p%d' name='Capsule' amount='%d mg' basis='elemental'/>",
                            i, g_rand_int_range (self->rand, 50, 500));
  for (int i = 0; i < n; i++)
    g_string_append_printf (products, "<dose product='p%d' time='%s'/>", i,
                            g_rand_boolean (self->rand) ? "12:00" : "08:30");
  return g_string_free (products, FALSE);
}

/* The elements of different medicines. */
static GPtrArray *
draw_medicines (Drawer *self, guint n)
{
  static const char *const times[] = { "", "times='12:00'", "times='07:00 19:00'" };
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *medicines = g_ptr_array_new_with_free_func (g_free);

  while (medicines->len < n) {
    const char *name = draw (self, self->names);

    if (g_hash_table_add (drawn, (gpointer) name))
      g_ptr_array_add (medicines, g_strdup_printf ("<medicine name='%s' %s/>", name,
                                                   times[g_rand_int_range (self->rand, 0, 3)]));
  }
  return medicines;
}

static GPtrArray *
draw_answers (Drawer *self, guint n)
{
  static const char *const words[] = { "yes", "yes", "no", "not-sure" };
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);

  while (answers->len < n) {
    const char *id = draw (self, self->conditions);

    if (g_hash_table_add (drawn, (gpointer) id))
      /* The last one, which is left out first, is a yes: only that may not take anything away. */
      g_ptr_array_add (
          answers,
          g_strdup_printf ("<answer condition='%s' value='%s'/>", id,
                           answers->len + 1 == n ? "yes" : words[g_rand_int_range (self->rand, 0, 4)]));
  }
  return answers;
}

static void
append_some (GString *out, const GPtrArray *list, guint n, gboolean backwards)
{
  for (guint i = 0; i < n; i++)
    g_string_append (out, g_ptr_array_index (list, backwards ? n - 1 - i : i));
}

typedef struct {
  char *products;
  GPtrArray *medicines;
  const char *drip;
  GPtrArray *answers;
} Drawn;

static void
drawn_clear (Drawn *self)
{
  g_clear_pointer (&self->products, g_free);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawn, drawn_clear)

static Drawn
draw_plan (Drawer *self)
{
  return (Drawn){ draw_products (self), draw_medicines (self, (guint) g_rand_int_range (self->rand, 1, 7)),
                  test_drips[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (test_drips))],
                  draw_answers (self, (guint) g_rand_int_range (self->rand, 1, 8)) };
}

static StillaSafetyReport *
check (StillaBundle *bundle, const Drawn *plan, guint n_medicines, guint n_answers, gboolean backwards)
{
  g_autoptr (GString) inside = g_string_new (plan->products);

  append_some (inside, plan->medicines, n_medicines, backwards);
  g_string_append (inside, plan->drip);
  append_some (inside, plan->answers, n_answers, backwards);
  return test_check (bundle, inside->str);
}

/* Every finding of @less is in @more, at the same level or a worse one. */
static void
assert_holds (const StillaSafetyReport *more, const StillaSafetyReport *less)
{
  for (guint i = 0; i < less->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (less->findings, i);
    StillaLevel level = test_level (more, finding->rule, finding->about);

    g_test_message ("%s %s", finding->rule, finding->about);
    g_assert_cmpint (level, !=, NONE);
    g_assert_cmpint (level, <=, finding->level);
  }
}

static void
assert_each_once (const StillaSafetyReport *report)
{
  for (guint i = 0; i < report->findings->len; i++) {
    StillaFinding *finding = g_ptr_array_index (report->findings, i);

    g_assert_true (stilla_safety_report_find (report, finding->rule, finding->about) == finding);
    g_assert_cmpint (finding->level, !=, NONE);
    g_assert_cmpint (finding->routes, !=, 0);
    g_assert_cmpint (finding->routes & ~report->routes, ==, 0);
    g_assert_cmpint (finding->certainty, !=, STILLA_CERTAINTY_NONE);
  }
}

static void
test_plan_of_many (TestGuide *self, Drawer *drawer)
{
  g_auto (Drawn) plan = draw_plan (drawer);
  guint n_medicines = plan.medicines->len;
  guint n_answers = plan.answers->len;
  g_autoptr (StillaSafetyReport) whole = check (self->bundle, &plan, n_medicines, n_answers, FALSE);
  g_autoptr (StillaSafetyReport) backwards = check (self->bundle, &plan, n_medicines, n_answers, TRUE);
  g_autoptr (StillaSafetyReport) fewer = check (self->bundle, &plan, n_medicines - 1, n_answers, FALSE);
  g_autoptr (StillaSafetyReport) unanswered = check (self->bundle, &plan, n_medicines, n_answers - 1, FALSE);

  assert_each_once (whole);
  assert_holds (whole, fewer);
  assert_holds (whole, unanswered);
  assert_holds (whole, backwards);
  assert_holds (backwards, whole);
  g_assert_cmpuint (whole->not_checked->len, ==, backwards->not_checked->len);
  g_assert_cmpuint (whole->n_checked, ==, backwards->n_checked);
}

static void
test_many_plans (TestGuide *self, gconstpointer data)
{
  g_auto (Drawer) drawer = drawer_new (self->bundle, 20261121);

  for (int i = 0; i < N_PLANS; i++)
    test_plan_of_many (self, &drawer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_guide_add ("/safety/safety/more-is-never-less", test_many_plans);
  return g_test_run ();
}
