/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-expansion.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-value.h"

#include <glib/gi18n-lib.h>

static const char *const month_names[] = {
  N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
  N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
};

char *
stilla_date_to_words (const char *iso)
{
  GDate date;

  if (iso == NULL || !stilla_value_date (iso, &date))
    return g_strdup (iso != NULL ? iso : "");
  /* TRANSLATORS: day, month, year: "20 November 2026" */
  return g_strdup_printf (_ ("%d %s %d"), g_date_get_day (&date),
                          _ (month_names[g_date_get_month (&date) - 1]), g_date_get_year (&date));
}

static void
add_notice (const char *words, GPtrArray *out)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_NOTICE);

  block->text = stilla_text_new_plain (words);
  g_ptr_array_add (out, block);
}

static gboolean
is_overdue (const StillaExpansion *self, const StillaElement *page)
{
  const char *next_review = stilla_element_get (page, "next-review");
  GDate due;

  return self->reader->today != NULL && next_review != NULL && stilla_value_date (next_review, &due)
         && g_date_compare (&due, self->reader->today) < 0;
}

void
stilla_expand_unofficial (const StillaExpansion *self, GPtrArray *out)
{
  if (!stilla_bundle_is_official (self->bundle))
    add_notice (
        _ ("Unofficial content: this guide does not come with Stilla, and nobody at Stilla has checked it."),
        out);
}

void
stilla_expand_notices (const StillaExpansion *self, const StillaElement *page, GPtrArray *out)
{
  stilla_expand_unofficial (self, out);
  if (is_overdue (self, page)) {
    g_autofree char *due = stilla_date_to_words (stilla_element_get (page, "next-review"));
    g_autofree char *words = g_strdup_printf (
        _ ("This page was due to be looked at again by %s. Newer findings may be missing."), due);

    add_notice (words, out);
  }
}

/* The latest review of the page, NULL while there is none. */
static const StillaElement *
find_review (const StillaExpansion *self, const char *page_id)
{
  const StillaElement *root = stilla_bundle_get_root (self->bundle);
  const StillaElement *latest = NULL;

  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (root->children, i);

    if (!stilla_element_is (child, "review") || g_strcmp0 (stilla_element_get (child, "page"), page_id) != 0)
      continue;
    if (latest == NULL
        || g_strcmp0 (stilla_element_get (child, "date"), stilla_element_get (latest, "date")) > 0)
      latest = child;
  }
  return latest;
}

char *
stilla_expand_review_status (const StillaExpansion *self, const StillaElement *page)
{
  const StillaElement *review = find_review (self, stilla_element_get (page, "id"));
  const char *by, *role;
  g_autofree char *date = NULL;

  if (review == NULL)
    return g_strdup (stilla_review_status_unreviewed ());
  by = stilla_element_get (review, "by");
  role = stilla_element_get (review, "role");
  date = stilla_date_to_words (stilla_element_get (review, "date"));
  /* A page written after it was checked says so: the check was of older words. */
  if (g_strcmp0 (stilla_element_get (review, "date"), stilla_element_get (page, "written")) < 0)
    return g_strdup_printf (
        _ ("An earlier version was checked by %s, %s, on %s; this version is not yet checked by a clinician"),
        by, role, date);
  return g_strdup_printf (_ ("Checked by %s, %s, on %s"), by, role, date);
}

static void
add_foot_line (StillaBlock *foot, const char *words)
{
  stilla_block_add_item (foot, stilla_text_new_plain (words));
}

static char *
dates_line (const StillaElement *page)
{
  g_autofree char *written = stilla_date_to_words (stilla_element_get (page, "written"));
  g_autofree char *due = stilla_date_to_words (stilla_element_get (page, "next-review"));

  return g_strdup_printf (_ ("Written %s. To be looked at again by %s."), written, due);
}

static char *
edition_line (const StillaExpansion *self)
{
  g_autofree char *date = stilla_date_to_words (stilla_bundle_get_date (self->bundle));

  return g_strdup_printf (
      stilla_bundle_is_official (self->bundle) ? _ ("%s, edition %s, %s.")
                                               : _ ("%s, edition %s, %s. Unofficial content."),
      stilla_bundle_get_title (self->bundle), stilla_bundle_get_edition (self->bundle), date);
}

static char *
funding_line (const StillaExpansion *self)
{
  const StillaElement *funding = stilla_element_child (stilla_bundle_get_root (self->bundle), "funding");
  g_autofree char *words = funding != NULL ? stilla_element_dup_text (funding) : NULL;

  return words != NULL ? g_strdup_printf (_ ("Funding: %s"), words) : NULL;
}

void
stilla_expand_foot (const StillaExpansion *self, const StillaElement *page, GPtrArray *out)
{
  StillaBlock *foot = stilla_block_new (STILLA_BLOCK_FOOT);
  g_autofree char *dates = dates_line (page);
  g_autofree char *status = stilla_expand_review_status (self, page);
  g_autofree char *edition = edition_line (self);
  g_autofree char *funding = funding_line (self);

  add_foot_line (foot, dates);
  add_foot_line (foot, status);
  add_foot_line (foot, edition);
  if (funding != NULL)
    add_foot_line (foot, funding);
  g_ptr_array_add (out, foot);
}

/* A review record is about a page; the rules have none of their own. */
void
stilla_expand_rules_foot (const StillaExpansion *self, GPtrArray *out)
{
  StillaBlock *foot = stilla_block_new (STILLA_BLOCK_FOOT);
  g_autofree char *edition = edition_line (self);

  add_foot_line (foot, stilla_review_status_unreviewed ());
  add_foot_line (foot, edition);
  g_ptr_array_add (out, foot);
}
