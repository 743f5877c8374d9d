/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"

static StillaBundle *
load_tiny (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bundles", "valid", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle = stilla_bundle_load_folder (folder, issues, &error);

  g_assert_no_error (error);
  return bundle;
}

static void
test_identity (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();

  g_assert_cmpstr (stilla_bundle_get_id (bundle), ==, "tiny");
  g_assert_cmpstr (stilla_bundle_get_title (bundle), ==, "A tiny guide");
  g_assert_cmpstr (stilla_bundle_get_edition (bundle), ==, "1");
  g_assert_cmpstr (stilla_bundle_get_date (bundle), ==, "2026-11-20");
  g_assert_cmpstr (stilla_bundle_get_language (bundle), ==, "en");
  g_assert_false (stilla_bundle_is_official (bundle));
  g_assert_nonnull (stilla_element_child (stilla_bundle_get_root (bundle), "funding"));
}

static void
test_pages (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();
  g_autoptr (GError) error = NULL;
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  const StillaSection *section;
  const StillaElement *page;

  g_assert_cmpuint (sections->len, ==, 1);
  section = g_ptr_array_index (sections, 0);
  g_assert_cmpuint (section->pages->len, ==, 2);
  g_assert_cmpstr (stilla_bundle_find_page_entry (bundle, "all-blocks")->title, ==, "All blocks");
  page = stilla_bundle_get_page (bundle, "all-blocks", &error);
  g_assert_no_error (error);
  g_assert_true (stilla_element_is (page, "page"));
  g_assert_true (stilla_bundle_get_page (bundle, "all-blocks", NULL) == page);
  g_assert_null (stilla_bundle_get_page (bundle, "no-such-page", &error));
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_NOT_FOUND);
  g_assert_null (stilla_bundle_get_page (bundle, "../bundle", NULL));
}

static void
test_sources (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();
  const StillaSource *source = stilla_bundle_find_source (bundle, "read-one");

  g_assert_cmpuint (stilla_bundle_get_sources (bundle)->len, ==, 4);
  g_assert_cmpstr (source->short_name, ==, "Trial 1996");
  g_assert_cmpstr (source->type, ==, "trial");
  g_assert_cmpint (source->year, ==, 1996);
  g_assert_cmpint (source->read, ==, STILLA_READ_ORIGINAL);
  g_assert_cmpstr (source->identifiers[0], ==, "doi 10.0000/example");
  g_assert_cmpstr (source->identifiers[1], ==, "PMID 1");
  g_assert_cmpstr (source->identifiers[2], ==, "PMC1");
  g_assert_cmpstr (source->identifiers[3], ==, "example.org");
  g_assert_cmpstr (source->note, ==, "read as an abstract");
  g_assert_null (stilla_bundle_find_source (bundle, "computed")->note);
  g_assert_null (stilla_bundle_find_source (bundle, NULL));
}

static void
test_terms (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();
  const GPtrArray *terms = stilla_bundle_get_terms (bundle);
  const StillaTerm *first = g_ptr_array_index (terms, 0);
  const StillaTerm *term = stilla_bundle_find_term (bundle, "elemental-magnesium");

  g_assert_cmpuint (terms->len, ==, 2);
  g_assert_cmpstr (first->word, ==, "Drip");
  g_assert_null (first->synonyms);
  g_assert_cmpstr (term->synonyms, ==, "elemental");
  g_assert_true (stilla_element_is (term->meaning, "meaning"));
}

static void
test_forms (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();
  const StillaForm *form = stilla_bundle_find_form (bundle, "citrate-nonahydrate");

  g_assert_cmpuint (stilla_bundle_get_forms (bundle)->len, ==, 3);
  g_assert_cmpstr (form->name, ==, "Magnesium citrate");
  g_assert_cmpint (form->numerator, ==, 3 * 24305);
  g_assert_cmpint (form->denominator, ==, 613248);
  g_assert_false (stilla_form_is_label_only (form));
  g_assert_true (stilla_form_is_label_only (stilla_bundle_find_form (bundle, "glycinate-buffered")));
  g_assert_nonnull (stilla_element_child (stilla_bundle_get_form_element (bundle, "oxide"), "evidence"));
}

static void
test_limits (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();

  g_assert_cmpuint (stilla_bundle_get_regions (bundle)->len, ==, 2);
  g_assert_cmpuint (stilla_bundle_get_limits (bundle)->len, ==, 2);
  g_assert_cmpstr (stilla_bundle_find_region (bundle, "eu")->name, ==, "European Union");
  g_assert_cmpint (stilla_bundle_find_limit (bundle, "us-ca", "adult")->amount_ug, ==, 350000);
  g_assert_cmpint (stilla_bundle_find_limit (bundle, "eu", "adult")->amount_ug, ==, 250000);
  g_assert_cmpstr (stilla_bundle_find_limit (bundle, NULL, "adult")->region, ==, "eu");
  g_assert_null (stilla_bundle_find_limit (bundle, "uk", "adult"));
  g_assert_null (stilla_bundle_find_limit (bundle, NULL, "pregnant"));
}

static void
test_doses_and_rules (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();

  g_assert_cmpstr (stilla_element_get (stilla_bundle_find_dose_element (bundle, "trial-day"), "amount"), ==,
                   "600");
  g_assert_null (stilla_bundle_find_dose_element (bundle, "trial-night"));
  g_assert_nonnull (stilla_element_child (stilla_bundle_get_doses_root (bundle), "intake"));
  g_assert_nonnull (stilla_element_child (stilla_bundle_get_rules_root (bundle), "red-flag"));
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  const GPtrArray *sections;

  g_assert_no_error (error);
  g_assert_true (stilla_bundle_is_official (bundle));
  sections = stilla_bundle_get_sections (bundle);
  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++) {
      const StillaPageEntry *entry = g_ptr_array_index (section->pages, j);

      g_assert_nonnull (stilla_bundle_get_page (bundle, entry->id, &error));
      g_assert_no_error (error);
    }
  }
}

static void
test_reference (void)
{
  g_autoptr (StillaBundle) bundle = load_tiny ();
  StillaBundle *again = stilla_bundle_ref (bundle);

  g_assert_true (again == bundle);
  stilla_bundle_unref (again);
  g_assert_cmpstr (stilla_bundle_get_id (bundle), ==, "tiny");
}

static gpointer
read_all (gpointer data)
{
  StillaBundle *bundle = data;

  for (guint i = 0; i < 50; i++)
    g_assert_nonnull (stilla_bundle_get_page (bundle, i % 2 ? "start-here" : "magnesium-by-mouth", NULL));
  return NULL;
}

/* Two threads ask for the same unread pages at once. */
static void
test_threads (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  GThread *one = g_thread_new ("one", read_all, bundle);
  GThread *two = g_thread_new ("two", read_all, bundle);

  g_thread_join (one);
  g_thread_join (two);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/bundle/identity", test_identity);
  g_test_add_func ("/content/bundle/pages", test_pages);
  g_test_add_func ("/content/bundle/sources", test_sources);
  g_test_add_func ("/content/bundle/terms", test_terms);
  g_test_add_func ("/content/bundle/forms", test_forms);
  g_test_add_func ("/content/bundle/limits", test_limits);
  g_test_add_func ("/content/bundle/doses-and-rules", test_doses_and_rules);
  g_test_add_func ("/content/bundle/reference", test_reference);
  g_test_add_func ("/content/bundle/shipped", test_shipped);
  g_test_add_func ("/content/bundle/threads", test_threads);
  return g_test_run ();
}
