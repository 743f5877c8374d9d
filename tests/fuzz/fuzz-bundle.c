/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Damages the shipped guide at random and reads it: fuzz-bundle GUIDE [ROUNDS [SEED]]
 *
 * Never a crash, a critical warning, a hang, a finding without a place, or a file that is not plain UTF-8
 * taken for good; and what is taken for good can be rendered and searched. Round N of seed S is round 0 of
 * seed S + N, so one round repeats alone: fuzz-bundle GUIDE 1 SEED. */

#include "core/base/stilla-resources.h"
#include "core/content/stilla-plain-text.h"
#include "core/search/stilla-search-index.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_ROUNDS 40
#define HANG_SECONDS 60 /* a round takes some 10 ms */

typedef struct {
  GRand *random;
  char *folder;     /* the damaged copy */
  GPtrArray *names; /* (element-type filename): relative */
  GPtrArray *whole; /* (element-type GBytes): what belongs into each */
  guint n_accepted;
} Fuzz;

static guint
below (Fuzz *self, gsize limit)
{
  return limit < 2 ? 0 : (guint) g_rand_int_range (self->random, 0, (gint32) limit);
}

static void
read_guide (Fuzz *self, const char *guide, const char *prefix)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (guide, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (guide, name, NULL);
    char *bytes;
    gsize size;

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      g_autofree char *inside = g_build_filename (self->folder, name, NULL);

      g_mkdir (inside, 0700);
      read_guide (self, path, name);
      continue;
    }
    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    g_ptr_array_add (self->names, g_build_filename (prefix, name, NULL));
    g_ptr_array_add (self->whole, g_bytes_new_take (bytes, size));
  }
}

static void
write_file (Fuzz *self, guint i, const char *bytes, gsize size)
{
  g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (self->names, i), NULL);

  /* Without a sync, for speed; that way would keep the end of a longer file. */
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
restore_file (Fuzz *self, guint i)
{
  gsize size;
  const char *bytes = g_bytes_get_data (g_ptr_array_index (self->whole, i), &size);

  write_file (self, i, bytes, size);
}

/* A place just before a tag; the end of the text when none follows. */
static gsize
find_tag (Fuzz *self, const GString *text)
{
  gsize start = below (self, text->len);
  const char *tag = memchr (text->str + start, '<', text->len - start);

  return tag != NULL ? (gsize) (tag - text->str) : text->len;
}

/* Where the element that begins at @start ends, roughly: the next closing tag of its name. */
static gsize
find_end (const GString *text, gsize start)
{
  gsize length = start < text->len ? strcspn (text->str + start + 1, " />\n") : 0;
  g_autofree char *name = g_strndup (text->str + MIN (start + 1, text->len), length);
  g_autofree char *closing = g_strdup_printf ("</%s>", name);
  const char *end = start < text->len ? strstr (text->str + start, closing) : NULL;
  const char *short_end = start < text->len ? strchr (text->str + start, '>') : NULL;

  if (end != NULL)
    return (gsize) (end - text->str) + strlen (closing);
  return short_end != NULL ? (gsize) (short_end - text->str) + 1 : text->len;
}

/* The words between the next two quotation marks. */
static gboolean
find_value (Fuzz *self, const GString *text, gsize *start, gsize *length)
{
  const char *from = strstr (text->str + below (self, text->len), "=\"");
  const char *to = from != NULL ? strchr (from + 2, '"') : NULL;

  if (to == NULL)
    return FALSE;
  *start = (gsize) (from - text->str) + 2;
  *length = (gsize) (to - from) - 2;
  return TRUE;
}

static void
replace (GString *text, gsize start, gsize length, const char *words)
{
  g_autofree char *copy = g_strdup (words);

  g_string_erase (text, (gssize) start, (gssize) length);
  g_string_insert (text, (gssize) start, copy);
}

static void
flip_bytes (Fuzz *self, GString *text)
{
  for (guint i = below (self, 3) == 0 ? 4 : 1; i > 0 && text->len > 0; i--)
    text->str[below (self, text->len)] ^= (char) (1 << below (self, 8));
}

static void
insert_words (Fuzz *self, GString *text)
{
  static const char *const words[] = { "<",
                                       ">",
                                       "&",
                                       "\"",
                                       "\xff",
                                       "\xef\xbb\xbf",
                                       "<!DOCTYPE bundle>",
                                       "<![CDATA[x]]>",
                                       "]]>",
                                       "<!-- -->",
                                       "<?x y?>",
                                       "&#0;",
                                       "&#x10FFFF;",
                                       "&lt;",
                                       "&nosuch;",
                                       "\u202e",
                                       "e\u0301",
                                       "\n",
                                       "\t",
                                       "\x01",
                                       "<a/>",
                                       "</section>",
                                       "<p>",
                                       " x=\"1\"",
                                       " xmlns:x=\"y\"",
                                       "<x:p/>",
                                       "\u0661",
                                       "1000 mg",
                                       "<dose id=\"a\"/>" };
  const char *word = words[below (self, G_N_ELEMENTS (words))];

  g_string_insert (text, (gssize) below (self, text->len + 1), word);
}

static void
insert_nul (Fuzz *self, GString *text)
{
  g_string_insert_len (text, (gssize) below (self, text->len + 1), "\0", 1);
}

static void
cut_span (Fuzz *self, GString *text)
{
  gsize start = below (self, text->len);

  g_string_erase (text, (gssize) start, (gssize) below (self, MIN (text->len - start, 200)));
}

static void
cut_end (Fuzz *self, GString *text)
{
  g_string_truncate (text, below (self, text->len));
}

static void
cut_element (Fuzz *self, GString *text)
{
  gsize start = find_tag (self, text);

  g_string_erase (text, (gssize) start, (gssize) (find_end (text, start) - start));
}

static void
move_element (Fuzz *self, GString *text)
{
  gsize start = find_tag (self, text);
  gsize end = find_end (text, start);
  g_autofree char *element = g_strndup (text->str + start, end - start);

  if (below (self, 2) == 0)
    g_string_erase (text, (gssize) start, (gssize) (end - start));
  for (guint i = below (self, 3) == 0 ? 50 : 1; i > 0; i--)
    g_string_insert (text, (gssize) find_tag (self, text), element);
}

static void
change_value (Fuzz *self, GString *text)
{
  static const char *const values[] = { "",
                                        " ",
                                        "0",
                                        "-1",
                                        "99999999999999999999",
                                        "0.1234",
                                        "1.50",
                                        "x",
                                        "../../x",
                                        "page:x",
                                        "2026-02-30",
                                        "0000-00-00",
                                        "24:00",
                                        "us-ca",
                                        "adult",
                                        "unconfirmed",
                                        "magnesium",
                                        "oxide",
                                        "a a",
                                        "A",
                                        "%s%n",
                                        "1e9",
                                        "120-0",
                                        "0-6-months",
                                        "glycinate",
                                        "\u0661",
                                        "stop",
                                        "high" };
  gsize start, length;

  if (find_value (self, text, &start, &length))
    replace (text, start, length, values[below (self, G_N_ELEMENTS (values))]);
}

static void
copy_value (Fuzz *self, GString *text)
{
  gsize from, from_length, to, to_length;

  if (find_value (self, text, &from, &from_length) && find_value (self, text, &to, &to_length)) {
    g_autofree char *value = g_strndup (text->str + from, from_length);

    replace (text, to, to_length, value);
  }
}

static void
take_other_file (Fuzz *self, GString *text)
{
  gsize size;
  const char *bytes
      = g_bytes_get_data (g_ptr_array_index (self->whole, below (self, self->whole->len)), &size);

  if (below (self, 4) > 0)
    return;
  g_string_truncate (text, 0);
  g_string_append_len (text, bytes, (gssize) size);
}

static void
damage (Fuzz *self, guint i)
{
  static void (*const kinds[]) (Fuzz *, GString *)
      = { flip_bytes,   insert_words, insert_nul,   cut_span,   cut_end,        cut_element,
          move_element, change_value, change_value, copy_value, take_other_file };
  gsize size;
  const char *bytes = g_bytes_get_data (g_ptr_array_index (self->whole, i), &size);
  g_autoptr (GString) text = g_string_new_len (bytes, (gssize) size);

  for (guint n = below (self, 6) == 0 ? 3 : 1; n > 0; n--)
    kinds[below (self, G_N_ELEMENTS (kinds))](self, text);
  write_file (self, i, text->str, text->len);
}

/* What a reader of an accepted guide may do with it. */
static void
use_guide (StillaBundle *bundle)
{
  g_autoptr (StillaReader) reader = stilla_reader_new (stilla_bundle_get_language (bundle), NULL, NULL);
  g_autoptr (StillaSearchIndex) index = stilla_search_index_new (bundle, reader);
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, "magnesium glycinate", 0);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  g_assert_nonnull (hits);
  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++) {
      const StillaPageEntry *entry = g_ptr_array_index (section->pages, j);
      g_autoptr (StillaRendition) page = stilla_rendition_new (bundle, entry->id, reader, NULL);
      g_autofree char *text = page != NULL ? stilla_rendition_to_plain_text (page) : NULL;

      g_assert_nonnull (text);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
  }
}

/* A file that no accepted guide may hold. */
static void
check_files (Fuzz *self)
{
  for (guint i = 0; i < self->names->len; i++) {
    g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (self->names, i), NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    g_assert_true (g_utf8_validate_len (bytes, size, NULL));
    g_assert_null (strstr (bytes, "<!DOCTYPE"));
    g_assert_null (strstr (bytes, "<![CDATA["));
  }
}

static void
check_issues (const StillaIssueList *issues)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    const StillaIssue *issue = stilla_issue_list_get (issues, i);
    g_autofree char *line = stilla_issue_to_line (issue);

    g_assert_cmpint (issue->line, >, 0);
    g_assert_true (g_utf8_validate (line, -1, NULL));
    g_assert_null (strpbrk (line, "\n\r\x1b"));
  }
}

static void
read_damaged (Fuzz *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_folder (folder, issues, &error);

  check_issues (issues);
  g_assert_cmpint (stilla_issue_list_has_errors (issues), ==, bundle == NULL);
  g_assert_cmpint (error != NULL, ==, bundle == NULL);
  if (bundle == NULL)
    return;
  self->n_accepted++;
  check_files (self);
  use_guide (bundle);
}

static void
run_round (Fuzz *self, guint32 seed)
{
  guint first = 0;
  guint second;

  alarm (HANG_SECONDS);
  g_rand_set_seed (self->random, seed);
  first = below (self, self->names->len);
  second = below (self, self->names->len);
  damage (self, first);
  if (below (self, 3) == 0)
    damage (self, second);
  read_damaged (self);
  alarm (0);
  restore_file (self, first);
  restore_file (self, second);
}

static void
remove_copy (Fuzz *self)
{
  g_autofree char *pages = g_build_filename (self->folder, "pages", NULL);

  for (guint i = 0; i < self->names->len; i++) {
    g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (self->names, i), NULL);

    g_unlink (path);
  }
  g_rmdir (pages);
  g_rmdir (self->folder);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *folder = g_dir_make_tmp ("stilla-fuzz-XXXXXX", NULL);
  guint rounds = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : DEFAULT_ROUNDS;
  guint32 seed = argc > 3 ? (guint32) g_ascii_strtoull (argv[3], NULL, 10) : 1;
  Fuzz fuzz = { random, folder, names, whole, 0 };

  stilla_resources_register ();
  g_assert_cmpint (argc, >, 1);
  read_guide (&fuzz, argv[1], "");
  for (guint i = 0; i < names->len; i++)
    restore_file (&fuzz, i);
  read_damaged (&fuzz);
  g_assert_cmpint (fuzz.n_accepted, ==, 1);
  for (guint i = 0; i < rounds; i++) {
    g_print ("round %u\n", seed + i);
    run_round (&fuzz, seed + i);
  }
  g_print ("%u of %u damaged guides were still good\n", fuzz.n_accepted - 1, rounds);
  remove_copy (&fuzz);
  return 0;
}
