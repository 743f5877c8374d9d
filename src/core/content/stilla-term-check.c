/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-term-check.h"
#include "core/content/stilla-sentence.h"

typedef struct {
  const StillaBundle *bundle;
  const char *file;
  StillaIssueList *issues;
  GPtrArray *terms; /* (element-type StillaElement): every <term> of the page */
  GHashTable *seen; /* the words of the list that were met */
  int line;
} Check;

static void
collect (const StillaElement *element, const char *name, GPtrArray *found)
{
  for (guint i = 0; i < element->children->len; i++) {
    StillaElement *child = g_ptr_array_index (element->children, i);

    if (stilla_element_is (child, name))
      g_ptr_array_add (found, child);
    else if (child->name != NULL)
      collect (child, name, found);
  }
}

static gboolean
is_word_of (const StillaListedWords *entry, const StillaTerm *term)
{
  return stilla_listed_words_stand_in (entry, term->word)
         || (term->synonyms != NULL && stilla_listed_words_stand_in (entry, term->synonyms));
}

static gboolean
explains (const Check *check, const StillaElement *term, const StillaListedWords *entry)
{
  const StillaTerm *known = stilla_bundle_find_term (check->bundle, stilla_element_get (term, "ref"));
  g_autofree char *shown = stilla_sentence_dup_text (term);

  return stilla_listed_words_stand_in (entry, shown) || (known != NULL && is_word_of (entry, known));
}

static gboolean
is_explained (const Check *check, const StillaListedWords *entry)
{
  for (guint i = 0; i < check->terms->len; i++)
    if (explains (check, g_ptr_array_index (check->terms, i), entry))
      return TRUE;
  return FALSE;
}

static const StillaTerm *
find_in_glossary (const Check *check, const StillaListedWords *entry)
{
  const GPtrArray *terms = stilla_bundle_get_terms (check->bundle);

  for (guint i = 0; i < terms->len; i++)
    if (is_word_of (entry, g_ptr_array_index (terms, i)))
      return g_ptr_array_index (terms, i);
  return NULL;
}

static void
report (Check *check, const StillaListedWords *entry, const char *shown)
{
  const StillaTerm *term = find_in_glossary (check, entry);
  g_autofree char *plain
      = entry->remedy != NULL ? g_strdup_printf (", or write “%s”", entry->remedy) : g_strdup ("");

  if (term != NULL)
    stilla_issue_list_add (
        check->issues, "plain-term", check->file, check->line,
        "This page does not explain “%s”; where it first stands write <term ref=\"%s\">%s</term> "
        "and say what it means%s",
        shown, term->id, shown, plain);
  else
    stilla_issue_list_add (
        check->issues, "plain-term", check->file, check->line,
        "This page does not explain “%s”; add it to glossary.xml, write it as <term> where it "
        "first stands and say what it means%s",
        shown, plain);
}

static void
meet (const StillaListedWords *entry, const char *shown, gpointer data)
{
  Check *check = data;

  if (g_hash_table_add (check->seen, (gpointer) entry) && !is_explained (check, entry))
    report (check, entry, shown);
}

static gboolean
shows_glossary (const StillaElement *page)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  collect (page, "glossary-list", lists);
  return lists->len > 0;
}

void
stilla_term_check (const StillaBundle *bundle,
                   const StillaWordList *medical,
                   const StillaElement *page,
                   const char *file,
                   StillaIssueList *issues)
{
  g_autoptr (GPtrArray) blocks = stilla_sentence_list_blocks (page);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Check check = { bundle, file, issues, terms, seen, page->line };

  if (shows_glossary (page))
    return;
  collect (page, "term", terms);
  for (guint i = 0; i < blocks->len; i++) {
    const StillaElement *block = g_ptr_array_index (blocks, i);
    /* The words of a link are the name of another page, which explains them. */
    g_autofree char *text = stilla_sentence_dup_text_without (block, "link");

    check.line = block->line;
    if (!stilla_element_is (block, "link"))
      stilla_word_list_find (medical, text, meet, &check);
  }
}
