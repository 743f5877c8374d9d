/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-letterhead.h"

#include "stilla-page-invariants.h"
#include "typeset/stilla-pdf.h"
#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define TEST(name) "/typeset/letterhead/" name
#define NAME "St. Mary’s Clinic"
#define LONG_NAME \
  "A practice with a name that is so long that it never stands on one line, for all who have pain"
#define ADDRESS "12 Mill Lane\n\nOxford"

/* With what drawing programs make: none of it may get into the structure of a file. */
#define LOGO \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'><defs><linearGradient id='g'><stop offset='0' " \
  "stop-opacity='.4'/><stop offset='1' stop-color='#080'/></linearGradient><mask id='k'><rect width='9' " \
  "height='3' fill='white'/></mask></defs><g opacity='.5'><rect width='4' height='3' " \
  "fill='url(#g)'/></g><rect " \
  "width='9' height='3' mask='url(#k)'/><text font-size='1'>Logo</text></svg>"

typedef struct {
  const char *test;
  StillaPaper paper;
  gboolean large;
  gboolean two_up;
  const char *language;
  const char *name; /* nullable */
  gboolean has_logo;
  const char *patient;
  const char *date;
} Sheet;

static const Sheet sheets[] = {
  { TEST ("a4"), STILLA_PAPER_A4, FALSE, FALSE, "en", NAME, TRUE, "Maria Example", "21 November 2026" },
  { TEST ("letter-large"), STILLA_PAPER_LETTER, TRUE, FALSE, "en", NAME, TRUE, "Maria Example", "Monday" },
  { TEST ("mirrored"), STILLA_PAPER_A4, FALSE, FALSE, "ar", NAME, TRUE, "Maria Example", "2026" },
  { TEST ("other-script"), STILLA_PAPER_A4, FALSE, FALSE, "en", "عيادة الصداع", TRUE, "مريم", "2026" },
  { TEST ("a5"), STILLA_PAPER_A5, FALSE, FALSE, "en", LONG_NAME, TRUE, LONG_NAME, LONG_NAME },
  { TEST ("a5-large-mirrored"), STILLA_PAPER_A5, TRUE, FALSE, "ar", LONG_NAME, TRUE, LONG_NAME, "1" },
  { TEST ("two-up"), STILLA_PAPER_A4, FALSE, TRUE, "en", NAME, FALSE, NULL, "21 November 2026" },
  { TEST ("practice-alone"), STILLA_PAPER_A4, FALSE, FALSE, "en", NAME, FALSE, NULL, " " },
  { TEST ("person-alone"), STILLA_PAPER_A4, FALSE, FALSE, "en", NULL, FALSE, " Maria Example ", NULL },
};

static StillaFlow *
make_flow (const char *language)
{
  StillaFlow *flow = stilla_flow_new (language, NULL);
  StillaFlowItem *title;

  flow->title = g_strdup ("A handout");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1");
  flow->review_status = g_strdup ("Not checked");
  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_SHEET, STILLA_ROLE_BODY, NULL))->words
      = g_strdup ("A handout");
  title = stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_TITLE,
                                stilla_flow_own_text (flow, "A handout"));
  stilla_flow_add (flow, title);
  for (int i = 0; i < 60; i++)
    stilla_flow_add (flow,
                     stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                           stilla_flow_own_text (flow, "Words that stand on a sheet.")));
  return flow;
}

static char *
write_logo (void)
{
  g_autofree char *folder = g_dir_make_tmp ("stilla-letterhead-XXXXXX", NULL);
  char *path = g_build_filename (folder, "logo", NULL);

  g_assert_true (g_file_set_contents (
      path, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'><rect width='9' height='3'/></svg>",
      -1, NULL));
  return path;
}

static void
remove_logo (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static StillaLetterhead *
make_letterhead (const Sheet *sheet)
{
  g_autofree char *logo = write_logo ();
  g_autoptr (StillaPractice) practice
      = sheet->name != NULL ? stilla_practice_new (sheet->name, ADDRESS, sheet->has_logo ? logo : NULL)
                            : NULL;
  g_autoptr (GError) error = NULL;
  StillaLetterhead *letterhead = stilla_letterhead_new (practice, sheet->patient, sheet->date, &error);

  g_assert_no_error (error);
  remove_logo (logo);
  return letterhead;
}

/* Letters alone: a name may be cut by a line end, and isolates stand round it. */
static char *
words_on (const StillaPageList *pages, guint index)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, index);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < page->fragments->len; i++) {
    g_autofree char *line = stilla_fragment_dup_text (&g_array_index (page->fragments, StillaFragment, i));

    g_string_append (all, line);
    g_string_append_c (all, '\n');
  }
  return g_string_free (all, FALSE);
}

static guint
count_kind (const StillaPageList *pages, guint index, StillaFragmentKind kind)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, index);
  guint count = 0;

  for (guint i = 0; i < page->fragments->len; i++)
    count += g_array_index (page->fragments, StillaFragment, i).kind == kind;
  return count;
}

static StillaPageList *
set_pages (StillaFlow *flow, const Sheet *sheet)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, sheet->paper, sheet->large, sheet->two_up);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static void
test_sheet (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (StillaFlow) flow = make_flow (sheet->language);
  g_autoptr (StillaPageList) pages = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gboolean is_short = sheet->name != NULL && strlen (sheet->name) < 30;

  stilla_flow_take_letterhead (flow, make_letterhead (sheet));
  pages = set_pages (flow, sheet);
  stilla_assert_pages (pages, flow);
  first = words_on (pages, 0);
  second = words_on (pages, 1);
  g_assert_true (!is_short || strstr (first, sheet->name) != NULL);
  g_assert_true (!is_short || strstr (second, sheet->name) != NULL);
  g_assert_cmpint (strstr (first, "Oxford") != NULL, ==, sheet->name != NULL);
  g_assert_null (strstr (second, "Oxford"));
  g_assert_cmpint (strstr (first, "For:") != NULL, ==, sheet->patient != NULL);
  g_assert_null (strstr (second, "For:"));
  g_assert_cmpuint (count_kind (pages, 0, STILLA_FRAGMENT_LOGO), ==, sheet->has_logo);
  g_assert_cmpuint (count_kind (pages, 1, STILLA_FRAGMENT_LOGO), ==, 0);
}

/* With nothing to show the sheets are those of a handout without a letterhead. */
static void
test_empty (void)
{
  g_autoptr (StillaFlow) flow = make_flow ("en");
  g_autoptr (GError) error = NULL;

  stilla_flow_take_letterhead (flow, stilla_letterhead_new (NULL, "", "  ", &error));
  g_assert_no_error (error);
  g_assert_null (flow->letterhead);
}

static void
test_refused (void)
{
  static const struct {
    const char *patient, *date, *said;
  } cases[] = {
    { "Maria\nExample", NULL, "name" },
    { "Maria \xe2\x80\xae Example", NULL, "name" },
    { "\xff", NULL, "name" },
    { NULL, "1\t2", "date" },
    { NULL, LONG_NAME LONG_NAME, "date" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (stilla_letterhead_new (NULL, cases[i].patient, cases[i].date, &error));
    g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LETTERHEAD);
    g_assert_nonnull (strstr (error->message, cases[i].said));
  }
}

static void
test_no_logo (void)
{
  g_autoptr (StillaPractice) practice = stilla_practice_new (NAME, NULL, "/nowhere/logo.png");
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_letterhead_new (practice, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "/nowhere/logo.png"));
}

/* A name that no font can show is refused, as every other word is. */
static void
test_no_font (void)
{
  g_autoptr (StillaFlow) flow = make_flow ("en");
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  stilla_flow_take_letterhead (flow, stilla_letterhead_new (NULL, "Maria \356\200\200", NULL, NULL));
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  g_assert_null (stilla_page_list_new (flow, &spec, NULL, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_FONT);
}

static char *
run (const char *program, const char *path, const char *last)
{
  const char *const words[] = { program, path, last, NULL };
  char *output = NULL;

  g_assert_true (
      g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

/* Two pages share a sheet of the file too. */
static void
check_file (const StillaPageList *pages, const char *path)
{
  g_autofree char *words = run ("pdftotext", path, "-");
  g_autofree char *info = run ("pdfinfo", path, NULL);
  g_autofree char *count = g_strdup_printf ("Pages:           %u\n", stilla_page_list_get_n_sheets (pages));

  g_assert_nonnull (strstr (words, "Words that stand on a sheet."));
  g_assert_null (strstr (words, "Stamped"));
  g_assert_nonnull (strstr (info, count));
}

/* The stamp is behind all words, on every page once, and no word itself. */
static void
test_stamp (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (StillaFlow) flow = make_flow (sheet->language);
  g_autoptr (StillaPageList) pages = NULL;
  g_autofree char *path = write_logo ();
  g_autoptr (GError) error = NULL;

  stilla_flow_take_letterhead (flow, make_letterhead (sheet));
  flow->stamp = g_strdup ("Stamped");
  pages = set_pages (flow, sheet);
  stilla_assert_pages (pages, flow);
  for (guint i = 0; i < pages->pages->len; i++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, i);

    g_assert_cmpuint (count_kind (pages, i, STILLA_FRAGMENT_STAMP), ==, 1);
    g_assert_cmpint (g_array_index (page->fragments, StillaFragment, 0).kind, ==, STILLA_FRAGMENT_STAMP);
  }
  g_assert_true (stilla_pdf_write (pages, path, 0, &error));
  g_assert_no_error (error);
  check_file (pages, path);
  remove_logo (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autofree char *stamp = g_strconcat (sheets[i].test, "/stamp", NULL);

    g_test_add_data_func (sheets[i].test, &sheets[i], test_sheet);
    g_test_add_data_func (stamp, &sheets[i], test_stamp);
  }
  g_test_add_func (TEST ("empty"), test_empty);
  g_test_add_func (TEST ("refused"), test_refused);
  g_test_add_func (TEST ("no-logo"), test_no_logo);
  g_test_add_func (TEST ("no-font"), test_no_font);
  return g_test_run ();
}
