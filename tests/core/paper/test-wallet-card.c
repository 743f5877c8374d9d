/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-wallet-card.h"

#include "core/safety/stilla-safety-check.h"

#include "stilla-test-sheet.h"

#define PRODUCTS \
  "<product id='p' name='P' amount='100 mg' basis='elemental' unit='capsule'/>" \
  "<product id='u' name='U' unit='tablet'/>"

static const StillaBlock *
find_card (const StillaRendition *page)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind == STILLA_BLOCK_CARD)
      return block;
  }
  g_error ("there is no card");
}

/* Whether one of the lines or the items of a side, 0 or 1, is @words */
static gboolean
has_line (const StillaRendition *page, guint side, const char *words)
{
  const StillaBlock *block = g_ptr_array_index (find_card (page)->children, side);
  g_autoptr (GString) all = g_string_new ("\n");

  for (guint i = 0; i < block->children->len; i++) {
    const StillaBlock *part = g_ptr_array_index (block->children, i);
    g_autofree char *line = part->text != NULL ? stilla_text_dup_string (part->text) : NULL;

    if (line != NULL)
      g_string_append_printf (all, "%s\n", line);
    for (guint k = 0; part->items != NULL && k < part->items->len; k++) {
      g_autofree char *item = stilla_text_dup_string (g_ptr_array_index (part->items, k));

      g_string_append_printf (all, "%s\n", item);
    }
  }
  g_string_replace (all, "\u00a0", " ", 0);
  g_test_message ("%s", all->str);
  return strstr (all->str, words) != NULL;
}

enum {
  FRONT,
  BACK
};

static void
test_lines (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    guint side;
    const char *line;
  } rows[] = {
    { "<dose product='p' time='08:00'/><dose product='p' time='20:00'/>", FRONT,
      "\nP: 08:00, 20:00: 1 capsule, 100 mg elemental each time, every day\n" },
    { "<dose product='p' time='08:00'/><dose product='p' time='20:00' units='2'/>", FRONT,
      "\nP: 20:00: 2 capsules, 200 mg elemental, every day\n" },
    { "<dose product='p' time='08:00'/><dose product='p' time='20:00' weekdays='friday'/>", FRONT,
      "\nP: 20:00: 1 capsule, 100 mg elemental, Fridays\n" },
    { "<dose product='p' time='00:30' next-day='yes' from='2026-12-04'/>", FRONT,
      "\nP: 00:30 after midnight: 1 capsule, 100 mg elemental, every day, from 4 December\n" },
    { "<dose product='u' time='08:00'/>", FRONT,
      "\nU: 08:00: 1 tablet, elemental amount not known, every day\n" },
    { "<as-needed product='p' most='3'/>", FRONT,
      "\nP: when needed 1 capsule, 100 mg elemental, own limit 3 capsules a day\n" },
    { "<as-needed product='p' most='3' from='2026-12-04' until='2027-01-03'/>", FRONT,
      ", own limit 3 capsules a day, from 4 December, until 3 January 2027\n" },
    { "<dose product='p' time='08:00'/><pause product='p' reason='a cold' from='2026-11-18' "
      "until='2026-11-29'/>",
      FRONT,
      "\nP, paused: 08:00: 1 capsule, 100 mg elemental, every day. Paused since 18 November, until 29 "
      "November\n" },
    { "<dose product='p' time='08:00'/><pause from='2026-11-20'/>", FRONT,
      "\nP, paused: 08:00: 1 capsule, 100 mg elemental, every day. Paused since 20 November\n" },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-12-01'/>", FRONT,
      "\nP: 08:00: 1 capsule, 100 mg elemental, every day. Paused from 1 December on\n" },
    { "<dose product='p' time='08:00'/><pause product='u' from='2026-12-01'/>", FRONT, ", every day\n" },
    { "<as-needed product='p' most='3'/><pause product='p' from='2026-11-18'/>", FRONT,
      ", own limit 3 capsules a day. Paused since 18 November\n" },
    { "", FRONT, "\nNothing is planned.\n" },
    { "<dose product='p' time='08:00'/>", FRONT, "\nOn the fullest day: 100 mg elemental.\n" },
    { "<as-needed product='p' most='3'/><dose product='p' time='08:00'/>", FRONT,
      "\nOn the fullest day: 400 mg elemental, with the most you allow yourself when needed.\n" },
    { "<medicine name='Levothyroxine' times='07:00'/>", BACK, "\nLevothyroxine: 07:00\n" },
    { "", BACK, "\nNone is written down.\n" },
    { "<answer condition='c01' value='yes'/>", BACK, "\nStop: Kidney failure" },
    { "<dose product='p' time='08:00' units='9'/>", BACK, "\nStop: The magnesium of a day\n" },
    { "<dose product='p' time='08:00' units='9'/>", BACK, "\nAsk first: The magnesium of a day\n" },
    { "", BACK, "\nStop, not known: I am under eighteen" },
    { "<answer condition='c01' value='yes'/><advice rule='c01' by='Dr. A' on='2026-11-02'/>", BACK,
      ". Dr. A, 2 November 2026\n" },
    { "", BACK, "\nIn an emergency, call your local emergency number. Say that you take magnesium.\n" },
    { "", BACK, "not yet checked by a clinician.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strconcat (PRODUCTS, rows[i].inside, NULL);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:wallet-card");

    g_test_message ("wanted: %s", rows[i].line);
    g_assert_true (has_line (page, rows[i].side, rows[i].line));
  }
}

/* The card itself says that it is a draft: it is cut out of the page. */
static void
test_draft (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file
      = stilla_test_sheet_parse (self->bundle, PRODUCTS "<answer condition='c01' value='yes'/>");
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:wallet-card");

  g_assert_cmpstr (stilla_rendition_get_mark (page), ==, "Draft");
  g_assert_true (has_line (page, FRONT, "\nDraft: Magnesium plan of __________, 20 November 2026\n"));
}

/* The list of cautions is the last one of the back. */
static const StillaBlock *
find_cautions (const StillaRendition *page)
{
  const StillaBlock *back = g_ptr_array_index (find_card (page)->children, BACK);

  return g_ptr_array_index (back->children, back->children->len - 2);
}

static guint
count_open_items (const StillaBlock *list)
{
  guint n = 0;
  gboolean is_asked = FALSE;

  for (guint i = 0; i < list->items->len; i++) {
    g_autofree char *item = stilla_text_dup_string (g_ptr_array_index (list->items, i));
    gboolean is_stop = g_str_has_prefix (item, "Stop");

    g_assert_false (is_stop && is_asked); /* the worst first */
    is_asked |= g_str_has_prefix (item, "Ask first");
    n += is_stop || g_str_has_prefix (item, "Ask first");
  }
  return n;
}

/* As many as the page and a look at the plan name, also where two are about the same. */
static void
test_count (StillaTestShipped *self, gconstpointer data)
{
  static const char *const plans[] = {
    "",
    "<dose product='p' time='08:00' units='9'/>",
    "<dose product='p' time='08:00' units='5'/><dose product='u' time='09:00'/>",
    "<dose product='p' time='08:00'/><medicine name='Unheard-of'/><medicine name='Unheard-of either'/>",
    "<dose product='p' time='08:00'/><medicine name='Doxycycline' times='08:00 20:00'/>"
    "<answer condition='c01' value='yes'/><answer condition='c02' value='yes'/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autofree char *inside = g_strconcat (PRODUCTS, plans[i], NULL);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaSafetyReport) report
        = stilla_safety_check (self->bundle, "us-ca", file->plan, file->circumstances, NULL);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:wallet-card");
    guint n_open = stilla_safety_report_count_open (report);
    g_autofree char *title = stilla_text_dup_string (find_cautions (page)->title);
    g_autofree char *wanted = g_strdup_printf ("Cautions: %u things to ask about first", n_open);

    g_assert_cmpuint (count_open_items (find_cautions (page)), ==, n_open);
    g_assert_cmpstr (title, ==, wanted);
  }
}

static void
test_golden (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (
      bundle, PRODUCTS "<dose product='p' time='21:00' units='2'/><dose product='u' time='12:00'/>"
                       "<medicine name='Unheard-of' times='07:00'/>"
                       "<answer condition='c01' value='yes'/><answer condition='c02' value='yes'/>"
                       "<advice rule='c02' by='My pharmacist' on='2026-11-18'/>");
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (bundle, file, "sheet:wallet-card");

  stilla_test_sheet_assert_golden (page, "wallet-card.txt");
}

/* However a plan looks, the card names each time of each dose. */
static void
test_random (StillaTestShipped *self, gconstpointer data)
{
  for (guint seed = 200; seed < 240; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree char *inside = stilla_test_sheet_dup_random_plan (rand);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:wallet-card");
    const GPtrArray *doses = stilla_plan_get_doses (file->plan);

    for (guint i = 0; i < doses->len; i++) {
      const StillaDoseTime *dose = g_ptr_array_index (doses, i);
      const StillaProduct *product = stilla_plan_find_product (file->plan, dose->product_id);
      g_autofree char *time = stilla_minute_to_string (dose->minute);

      g_assert_true (has_line (page, FRONT, product->name));
      g_assert_true (has_line (page, FRONT, time));
    }
  }
}

#define ADD(name, function) \
  g_test_add ("/paper/wallet-card/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("lines", test_lines);
  ADD ("draft", test_draft);
  ADD ("count", test_count);
  ADD ("random", test_random);
  g_test_add_func ("/paper/wallet-card/golden", test_golden);
  return g_test_run ();
}
