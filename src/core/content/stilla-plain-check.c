/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-plain-check.h"
#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-readability.h"
#include "core/content/stilla-sentence.h"
#include "core/content/stilla-term-check.h"
#include "core/content/stilla-word-list.h"

#include <string.h>

/* The limits of data/content/README.md. */
#define HIGHEST_FKGL 6.5
#define HIGHEST_SMOG 9.0
#define LONGEST_MEAN 15.0
#define LONGEST_SENTENCE 25
#define LONGEST_PARAGRAPH 4
#define LONGEST_LIST 7
#define LONGEST_HEAD 4
#define BEGINNING 6 /* words that show which sentence is meant */
/* Below these a grade is chance. */
#define FEWEST_WORDS 100
#define FEWEST_SENTENCES 30

#define QUOTE_OPEN "\342\200\234"
#define QUOTE_CLOSE "\342\200\235"

typedef struct {
  StillaBundle *bundle;
  StillaIssueList *issues;
  const char *file;
  const StillaElement *block; /* the words that are looked at */
  StillaReadabilityCounter *counter;
  StillaWordList *twins;
  StillaWordList *sales;
  StillaWordList *medical;
} Check;

gboolean
stilla_plain_check_knows (const StillaBundle *bundle)
{
  const char *language = stilla_bundle_get_language (bundle);

  return strcmp (language, "en") == 0 || g_str_has_prefix (language, "en-");
}

static void
check_measure (Check *check, const StillaElement *page, const char *name, double value, double highest)
{
  char shown[G_ASCII_DTOSTR_BUF_SIZE];
  char limit[G_ASCII_DTOSTR_BUF_SIZE];

  if (value <= highest)
    return;
  g_ascii_formatd (shown, sizeof shown, "%.2f", value);
  g_ascii_formatd (limit, sizeof limit, "%.1f", highest);
  stilla_issue_list_add (check->issues, "plain-grade", check->file, page->line,
                         "%s of this page is %s, above %s; write shorter sentences and shorter words", name,
                         shown, limit);
}

static void
check_grade (Check *check, const StillaElement *page)
{
  StillaReadability sums = { 0 };

  stilla_readability_count_page (check->counter, page, FALSE, &sums);
  if (sums.words >= FEWEST_WORDS) {
    check_measure (check, page, "The grade (FKGL)", stilla_readability_get_fkgl (&sums), HIGHEST_FKGL);
    check_measure (check, page, "The average sentence", stilla_readability_get_mean (&sums), LONGEST_MEAN);
  }
  if (sums.sentences >= FEWEST_SENTENCES)
    check_measure (check, page, "The grade (SMOG)", stilla_readability_get_smog (&sums), HIGHEST_SMOG);
}

/* The first words of @sentence, to find it by; amounts and numbers are "#". */
static char *
dup_beginning (const char *sentence)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", BEGINNING + 1);

  if (g_strv_length (words) > BEGINNING)
    g_clear_pointer (&words[BEGINNING], g_free);
  return g_strdelimit (g_strjoinv (" ", words), STILLA_SENTENCE_AMOUNT STILLA_SENTENCE_NUMBER, '#');
}

static void
check_sentence (Check *check, const StillaElement *paragraph, const char *sentence)
{
  g_auto (GStrv) words = stilla_sentence_split_words (sentence);
  g_autofree char *beginning = dup_beginning (sentence);
  guint n = g_strv_length (words);

  if (n > LONGEST_SENTENCE)
    stilla_issue_list_add (check->issues, "plain-sentence", check->file, paragraph->line,
                           "The sentence “%s …” has %u words, above %d; make two of it", beginning, n,
                           LONGEST_SENTENCE);
}

static void
check_paragraph (Check *check, const StillaElement *paragraph)
{
  g_autofree char *text = stilla_sentence_dup_text (paragraph);
  g_auto (GStrv) sentences = stilla_sentence_split (text);
  guint n = g_strv_length (sentences);

  for (guint i = 0; i < n; i++)
    check_sentence (check, paragraph, sentences[i]);
  if (n > LONGEST_PARAGRAPH)
    stilla_issue_list_add (check->issues, "plain-paragraph", check->file, paragraph->line,
                           "This <%s> has %u sentences, above %d; make two of it or leave something out",
                           paragraph->name, n, LONGEST_PARAGRAPH);
}

static void
check_paragraphs (Check *check, const StillaElement *root)
{
  g_autoptr (GPtrArray) paragraphs = stilla_readability_list_paragraphs (root);

  for (guint i = 0; i < paragraphs->len; i++)
    check_paragraph (check, g_ptr_array_index (paragraphs, i));
}

static void
check_list (Check *check, const StillaElement *list)
{
  if (list->children->len > LONGEST_LIST)
    stilla_issue_list_add (check->issues, "plain-list", check->file, list->line,
                           "This <%s> has %u entries, above %d; part it under two headings or leave some out",
                           list->name, list->children->len, LONGEST_LIST);
}

static void
check_column (Check *check, const StillaElement *cell)
{
  g_autofree char *text = stilla_sentence_dup_text (cell);
  g_auto (GStrv) words = stilla_sentence_split_words (text);
  g_autofree char *beginning = dup_beginning (text);
  guint n = g_strv_length (words);

  if (n > LONGEST_HEAD)
    stilla_issue_list_add (
        check->issues, "plain-head", check->file, cell->line,
        "The column head “%s” has %u words, above %d; say it shorter and the rest in the caption", beginning,
        n, LONGEST_HEAD);
}

static void
check_sizes (Check *check, const StillaElement *element)
{
  static const char *const lists[]
      = { "list", "steps", "what-to-do", "known", "not-known", "questions", "values", NULL };

  if (g_strv_contains (lists, element->name))
    check_list (check, element);
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (stilla_element_is (element, "head"))
      check_column (check, child);
    else if (child->name != NULL)
      check_sizes (check, child);
  }
}

static void
report_twin (const StillaListedWords *entry, const char *shown, gpointer data)
{
  Check *check = data;

  stilla_issue_list_add (
      check->issues, "plain-word", check->file, check->block->line,
      "“%s” is not a plain word; write “%s”, or put it in quotation marks where you explain it", shown,
      entry->remedy);
}

static void
report_sales (const StillaListedWords *entry, const char *shown, gpointer data)
{
  Check *check = data;

  stilla_issue_list_add (check->issues, "plain-sales", check->file, check->block->line,
                         "“%s” is a word that sells; say what was measured, with its source, leave it out, "
                         "or put it in quotation marks as somebody else's",
                         shown);
}

/* Words in quotation marks are those of somebody else. */
static char *
dup_unquoted (const char *text)
{
  GString *own = g_string_new (NULL);
  const char *p = text;
  const char *open;
  const char *close;

  while ((open = strstr (p, QUOTE_OPEN)) != NULL && (close = strstr (open, QUOTE_CLOSE)) != NULL) {
    g_string_append_len (own, p, open - p);
    g_string_append (own, STILLA_SENTENCE_AMOUNT);
    p = close + strlen (QUOTE_CLOSE);
  }
  g_string_append (own, p);
  return g_string_free (own, FALSE);
}

/* A sentence that begins with "You may read" tells what others claim. */
static char *
dup_own_words (const StillaElement *block)
{
  g_autofree char *text = stilla_sentence_dup_text (block);
  g_autofree char *unquoted = dup_unquoted (text);
  g_auto (GStrv) sentences = stilla_sentence_split (unquoted);
  GString *own = g_string_new (NULL);

  for (guint i = 0; sentences[i] != NULL; i++)
    if (!g_str_has_prefix (sentences[i], "You may read"))
      g_string_append_printf (own, "%s\n", sentences[i]);
  return g_string_free (own, FALSE);
}

static void
check_words (Check *check, const StillaElement *root)
{
  g_autoptr (GPtrArray) blocks = stilla_sentence_list_blocks (root);

  for (guint i = 0; i < blocks->len; i++) {
    g_autofree char *words = dup_own_words (g_ptr_array_index (blocks, i));

    check->block = g_ptr_array_index (blocks, i);
    stilla_word_list_find (check->twins, words, report_twin, check);
    stilla_word_list_find (check->sales, words, report_sales, check);
  }
}

static void
check_texts (Check *check, const StillaElement *root)
{
  check_paragraphs (check, root);
  check_words (check, root);
}

/* The files beside the pages whose words are written here; sources.xml has the titles that others chose. */
static void
check_files (Check *check)
{
  static const StillaFile files[]
      = { STILLA_FILE_BUNDLE, STILLA_FILE_GLOSSARY, STILLA_FILE_AGENTS, STILLA_FILE_RULES };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    check->file = stilla_file_name (files[i]);
    check_texts (check, check->bundle->roots[files[i]]);
  }
}

static gboolean
check_page (Check *check, const char *page_id, GError **error)
{
  const StillaElement *page = stilla_bundle_get_page (check->bundle, page_id, error);
  g_autofree char *file = g_strdup_printf ("pages/%s.xml", page_id);

  if (page == NULL)
    return FALSE;
  check->file = file;
  check_grade (check, page);
  check_texts (check, page);
  check_sizes (check, page);
  stilla_term_check (check->bundle, check->medical, page, file, check->issues);
  return TRUE;
}

static gboolean
check_pages (Check *check, GError **error)
{
  const GPtrArray *sections = stilla_bundle_get_sections (check->bundle);

  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++)
      if (!check_page (check, ((const StillaPageEntry *) g_ptr_array_index (section->pages, j))->id, error))
        return FALSE;
  }
  return TRUE;
}

gboolean
stilla_plain_check (StillaBundle *bundle, StillaIssueList *issues, GError **error)
{
  g_autoptr (StillaReadabilityCounter) counter = NULL;
  g_autoptr (StillaWordList) twins = NULL;
  g_autoptr (StillaWordList) sales = NULL;
  g_autoptr (StillaWordList) medical = NULL;
  Check check = { .bundle = bundle, .issues = issues };

  if (!stilla_plain_check_knows (bundle))
    return TRUE;
  check.counter = counter = stilla_readability_counter_new ();
  check.twins = twins = stilla_word_list_load ("plain-twins");
  check.sales = sales = stilla_word_list_load ("sales-words");
  check.medical = medical = stilla_word_list_load ("medical-terms");
  check_files (&check);
  return check_pages (&check, error);
}
