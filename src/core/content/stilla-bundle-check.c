/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-bundle-check.h"
#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-facts-check.h"
#include "core/content/stilla-figure-check.h"
#include "core/content/stilla-prose-check.h"
#include "core/content/stilla-value.h"
#include "core/content/stilla-warning-check.h"

#include <string.h>

typedef struct {
  const StillaBundle *bundle;
  StillaIssueList *issues;
  const char *file;
  const char *page_id; /* NULL outside of pages */
  GHashTable *anchors; /* page id to a set of ids */
  gboolean english;
} Check;

static void
report_unknown (Check *check, const StillaElement *element, const char *tag, const char *what, const char *id)
{
  stilla_issue_list_add (check->issues, tag, check->file, element->line, "There is no %s “%s”; %s", what, id,
                         "correct the id or add what it names");
}

static gboolean
is_id (const char *id)
{
  return id != NULL && stilla_value_is_id (id);
}

static void
check_link (Check *check, const StillaElement *link)
{
  const char *page = stilla_element_get (link, "page");
  const char *anchor = stilla_element_get (link, "anchor");
  GHashTable *anchors = page != NULL ? g_hash_table_lookup (check->anchors, page) : NULL;

  if (!is_id (page))
    return;
  if (stilla_bundle_find_page_entry (check->bundle, page) == NULL)
    report_unknown (check, link, "page-unknown", "page", page);
  else if (is_id (anchor) && anchors != NULL && !g_hash_table_contains (anchors, anchor))
    report_unknown (check, link, "anchor-unknown", "place on that page called", anchor);
}

static void
check_door (Check *check, const StillaElement *door)
{
  const char *to = stilla_element_get (door, "to");

  if (to != NULL && g_str_has_prefix (to, "page:") && is_id (to + 5)
      && stilla_bundle_find_page_entry (check->bundle, to + 5) == NULL)
    report_unknown (check, door, "page-unknown", "page", to + 5);
}

static void
check_form_ref (Check *check, const StillaElement *element)
{
  const char *id = stilla_element_get (element, "form");
  const StillaForm *form = stilla_bundle_find_form (check->bundle, id);

  if (!is_id (id))
    return;
  if (form == NULL)
    report_unknown (check, element, "form-unknown", "form", id);
  else if (stilla_element_get (stilla_bundle_get_form_element (check->bundle, id), "label-only") != NULL)
    stilla_issue_list_add (check->issues, "form-unknown", check->file, element->line,
                           "Only a label can say how much is in the form %s; name another form", id);
}

static gboolean
is_known_limit (const StillaBundle *bundle, const char *region, const char *group)
{
  return stilla_bundle_find_limit (bundle, region, group) != NULL;
}

static void
check_shown_limit (Check *check, const StillaElement *limit)
{
  const char *region = stilla_element_get (limit, "region");
  const char *group = stilla_element_get (limit, "group");

  if (is_id (region) && stilla_bundle_find_region (check->bundle, region) == NULL)
    report_unknown (check, limit, "region-unknown", "region", region);
  else if (group != NULL && !is_known_limit (check->bundle, region, group))
    stilla_issue_list_add (check->issues, "limit-unknown", check->file, limit->line,
                           "There is no limit for %s%s%s; add it to doses.xml or choose another group", group,
                           region != NULL ? " in " : "", region != NULL ? region : "");
}

static void
check_term (Check *check, const StillaElement *term)
{
  const char *id = stilla_element_get (term, "ref");

  if (is_id (id) && stilla_bundle_find_term (check->bundle, id) == NULL)
    report_unknown (check, term, "term-unknown", "word in the glossary with the id", id);
}

static void
check_shown_dose (Check *check, const StillaElement *dose)
{
  const char *id = stilla_element_get (dose, "ref");

  if (is_id (id) && stilla_bundle_find_dose_element (check->bundle, id) == NULL)
    report_unknown (check, dose, "dose-unknown", "dose", id);
}

static void
check_cite (Check *check, const StillaElement *cite)
{
  const char *id = stilla_element_get (cite, "source");

  if (is_id (id) && stilla_bundle_find_source (check->bundle, id) == NULL)
    report_unknown (check, cite, "source-unknown", "source", id);
}

/* A list without a row would look as if there was nothing to mind. */
static gboolean
has_interaction (const StillaElement *rules, const StillaElement *list)
{
  for (guint i = 0; rules != NULL && i < rules->children->len; i++) {
    const StillaElement *rule = g_ptr_array_index (rules->children, i);

    if (stilla_element_is (rule, "interaction")
        && g_strcmp0 (stilla_element_get (rule, "kind"), stilla_element_get (list, "kind")) == 0
        && g_strcmp0 (stilla_element_get (rule, "use"), stilla_element_get (list, "use")) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_interaction_list (Check *check, const StillaElement *list)
{
  const char *use = stilla_element_get (list, "use");

  if (use != NULL && !has_interaction (check->bundle->roots[STILLA_FILE_RULES], list))
    report_unknown (check, list, "use-unknown", "interaction of this kind with the use", use);
}

static void
check_doors (Check *check, const StillaElement *doors)
{
  const StillaSection *first
      = check->bundle->sections->len > 0 ? g_ptr_array_index (check->bundle->sections, 0) : NULL;
  const StillaPageEntry *entry
      = first != NULL && first->pages->len > 0 ? g_ptr_array_index (first->pages, 0) : NULL;

  if (entry != NULL && g_strcmp0 (entry->id, check->page_id) != 0)
    stilla_issue_list_add (check->issues, "element-not-allowed", check->file, doors->line,
                           "<doors> stands on the first page of the contents only; use a list of links");
}

/* How far the sources of a claim were read. */
typedef struct {
  guint n_known;
  guint n_unread;
  gboolean unconfirmed; /* the source that stands for "we have none" */
} Reading;

static void
count_source (Check *check, const StillaElement *element, const char *id, Reading *reading)
{
  const StillaSource *source = stilla_bundle_find_source (check->bundle, id);

  if (source == NULL) {
    if (is_id (id))
      report_unknown (check, element, "source-unknown", "source", id);
    return;
  }
  reading->n_known++;
  reading->n_unread += source->read == STILLA_READ_NOT_READ;
  reading->unconfirmed = reading->unconfirmed || strcmp (id, "unconfirmed") == 0;
}

/* "Not confirmed by us" and a source that nobody read belong together. */
static void
check_certainty (Check *check, const StillaElement *element, const Reading *reading)
{
  const char *word = stilla_element_get (element, "certainty");
  StillaCertainty certainty;

  if (!stilla_certainty_from_string (word, &certainty) || reading->n_known == 0)
    return;
  if (certainty == STILLA_CERTAINTY_UNCONFIRMED && reading->n_unread == 0 && !reading->unconfirmed)
    stilla_issue_list_add (check->issues, "certainty", check->file, element->line,
                           "Every source of this claim was read, so it is not unconfirmed; add the source "
                           "“unconfirmed” or say how sure the sources make us");
  else if (certainty != STILLA_CERTAINTY_UNCONFIRMED && reading->unconfirmed)
    stilla_issue_list_add (
        check->issues, "certainty", check->file, element->line,
        "The source “unconfirmed” goes with certainty=\"unconfirmed\" only; change one of them");
  else if (certainty != STILLA_CERTAINTY_UNCONFIRMED && reading->n_unread == reading->n_known)
    stilla_issue_list_add (
        check->issues, "source-unread", check->file, element->line,
        "Nobody read the sources of this claim; write certainty=\"unconfirmed\" or add one that was read");
}

static void
check_sources (Check *check, const StillaElement *element)
{
  const char *list = stilla_element_get (element, "sources");
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);
  Reading reading = { 0 };

  for (guint i = 0; ids[i] != NULL; i++)
    count_source (check, element, ids[i], &reading);
  check_certainty (check, element, &reading);
}

/* Attributes that mean the same wherever they stand. */
static void
check_attributes (Check *check, const StillaElement *element)
{
  static const char *const labels[] = { "label", "note", "title", "name", NULL };

  for (guint i = 0; i < element->n_attributes; i++) {
    const char *name = element->attributes[i].name;

    if (strcmp (name, "sources") == 0)
      check_sources (check, element);
    else if (g_strv_contains (labels, name))
      stilla_prose_check_label (element->attributes[i].value, check->file, element->line, check->issues);
  }
}

static void
check_reference (Check *check, const StillaElement *element)
{
  if (stilla_element_is (element, "link"))
    check_link (check, element);
  else if (stilla_element_is (element, "door"))
    check_door (check, element);
  else if (stilla_element_is (element, "elemental") || stilla_element_is (element, "share")
           || stilla_element_is (element, "label-reader"))
    check_form_ref (check, element);
  else if (stilla_element_is (element, "limit") && stilla_element_get (element, "amount") == NULL)
    check_shown_limit (check, element);
  else if (stilla_element_is (element, "term"))
    check_term (check, element);
  else if (stilla_element_is (element, "dose"))
    check_shown_dose (check, element);
  else if (stilla_element_is (element, "cite"))
    check_cite (check, element);
  else if (stilla_element_is (element, "interaction-list"))
    check_interaction_list (check, element);
}

static void
check_element (Check *check, const StillaElement *element)
{
  if (element->n_attributes > 0) {
    check_attributes (check, element);
    check_reference (check, element);
  }
  if (stilla_element_is (element, "doors"))
    check_doors (check, element);
  if (check->english)
    stilla_warning_check (element, check->file, check->issues);
  stilla_figure_check (check->bundle, element, check->file, check->issues);
}

static void
check_tree (Check *check, const StillaElement *element)
{
  check_element (check, element);
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->name != NULL)
      check_tree (check, child);
  }
}

/* Puts the ids below @element into @ids. On a page they all share one space; elsewhere each kind of element
 * has its own. */
static void
collect_ids (Check *check, const StillaElement *element, GHashTable *ids)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    const char *id = child->name != NULL ? stilla_element_get (child, "id") : NULL;

    if (child->name == NULL)
      continue;
    if (id != NULL
        && !g_hash_table_add (ids, check->page_id != NULL ? g_strdup (id)
                                                          : g_strconcat (child->name, " ", id, NULL)))
      stilla_issue_list_add (check->issues, "id-duplicate", check->file, child->line,
                             "The id %s stands twice; give this <%s> another one", id, child->name);
    collect_ids (check, child, ids);
  }
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
check_date_order (Check *check, const StillaElement *element, const char *first, const char *second)
{
  GDate early;
  GDate late;

  if (stilla_value_date (stilla_element_get (element, first), &early)
      && stilla_value_date (stilla_element_get (element, second), &late)
      && g_date_compare (&early, &late) >= 0)
    stilla_issue_list_add (check->issues, "date-order", check->file, element->line,
                           "%s must be later than %s; correct the dates", second, first);
}

static void
check_page (Check *check, const StillaElement *page)
{
  const char *id = stilla_element_get (page, "id");

  if (is_id (id) && strcmp (id, check->page_id) != 0)
    stilla_issue_list_add (check->issues, "page-id", check->file, page->line,
                           "The id %s is not the name of the file; write id=\"%s\"", id, check->page_id);
  check_date_order (check, page, "written", "next-review");
  check_tree (check, page);
}

static void
for_each_page (Check *check, void (*visit) (Check *check, const StillaElement *page))
{
  GHashTableIter iter;
  gpointer id;
  gpointer page;

  g_hash_table_iter_init (&iter, check->bundle->pages);
  while (g_hash_table_iter_next (&iter, &id, &page)) {
    g_autofree char *file = g_strdup_printf ("pages/%s.xml", (const char *) id);

    check->file = file;
    check->page_id = id;
    visit (check, page);
  }
  check->page_id = NULL;
}

static void
collect_anchors (Check *check, const StillaElement *page)
{
  GHashTable *ids = new_ids ();

  collect_ids (check, page, ids);
  g_hash_table_insert (check->anchors, (gpointer) check->page_id, ids);
}

/* A review is of a page that exists, and not older than its words. */
static void
check_review (Check *check, const StillaElement *review)
{
  const char *id = stilla_element_get (review, "page");
  const StillaElement *page = is_id (id) ? g_hash_table_lookup (check->bundle->pages, id) : NULL;
  GDate written;
  GDate reviewed;

  if (is_id (id) && stilla_bundle_find_page_entry (check->bundle, id) == NULL)
    report_unknown (check, review, "page-unknown", "page", id);
  if (page != NULL && stilla_value_date (stilla_element_get (page, "written"), &written)
      && stilla_value_date (stilla_element_get (review, "date"), &reviewed)
      && g_date_compare (&reviewed, &written) < 0)
    stilla_issue_list_add (check->issues, "date-order", check->file, review->line,
                           "The page was written after this review; remove the review or have it repeated");
}

static void
check_files (Check *check)
{
  for (int i = 0; i < STILLA_N_FILES; i++) {
    const StillaElement *root = check->bundle->roots[i];
    g_autoptr (GHashTable) ids = new_ids ();

    if (root == NULL)
      continue;
    check->file = stilla_file_name ((StillaFile) i);
    collect_ids (check, root, ids);
    check_tree (check, root);
    for (guint j = 0; i == STILLA_FILE_BUNDLE && j < root->children->len; j++)
      if (stilla_element_is (g_ptr_array_index (root->children, j), "review"))
        check_review (check, g_ptr_array_index (root->children, j));
  }
}

void
stilla_bundle_check (const StillaBundle *bundle, StillaIssueList *issues)
{
  g_autoptr (GHashTable) anchors
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  const char *language = stilla_bundle_get_language (bundle);
  Check check = { .bundle = bundle, .issues = issues, .anchors = anchors };

  check.english = language != NULL && g_str_has_prefix (language, "en");

  for_each_page (&check, collect_anchors);
  check_files (&check);
  for_each_page (&check, check_page);
  stilla_facts_check (bundle, issues);
}
