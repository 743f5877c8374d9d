/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-practice.h"

#include "core/base/stilla-ordinary-file.h"
#include "core/base/stilla-whole-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "Practice"
#define NAME "name"
#define ADDRESS "address"
#define LOGO "logo"
#define MOST_BYTES (64 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_QUARK (stilla - practice - error - quark, stilla_practice_error)

/* Returns: (transfer full) (nullable): NULL for nothing but white space */
static char *
dup_stripped (const char *words)
{
  g_autofree char *copy = words != NULL ? g_strstrip (g_strdup (words)) : NULL;

  return copy != NULL && *copy != '\0' ? g_steal_pointer (&copy) : NULL;
}

/* Returns: (transfer full) (nullable): with the line ends of this system */
static char *
dup_lines (const char *words)
{
  g_auto (GStrv) parts = words != NULL ? g_strsplit (words, "\r", -1) : NULL;
  g_autofree char *joined = parts != NULL ? g_strjoinv (NULL, parts) : NULL;

  return dup_stripped (joined);
}

StillaPractice *
stilla_practice_new (const char *name, const char *address, const char *logo)
{
  StillaPractice *self = g_new0 (StillaPractice, 1);

  self->name = dup_stripped (name);
  self->address = dup_lines (address);
  self->logo = logo != NULL && *logo != '\0' ? g_strdup (logo) : NULL;
  return self;
}

StillaPractice *
stilla_practice_copy (const StillaPractice *self)
{
  return self != NULL ? stilla_practice_new (self->name, self->address, self->logo) : NULL;
}

gboolean
stilla_practice_equal (const StillaPractice *a, const StillaPractice *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->address, b->address) == 0
         && g_strcmp0 (a->logo, b->logo) == 0;
}

void
stilla_practice_free (StillaPractice *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->logo, g_free);
  g_free (self);
}

/* Marks of direction would turn what is printed after them; the program isolates words itself. */
static gboolean
is_plain (const char *words, gboolean takes_lines)
{
  if (!g_utf8_validate (words, -1, NULL))
    return FALSE;
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    GUnicodeType type = g_unichar_type (c);

    if (c == '\n' && takes_lines)
      continue;
    if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_practice_takes_line (const char *words)
{
  return is_plain (words, FALSE);
}

static gboolean
fail (StillaPracticeError code, const char *message, GError **error)
{
  g_set_error_literal (error, STILLA_PRACTICE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_name (const char *name, GError **error)
{
  if (name == NULL)
    return fail (STILLA_PRACTICE_ERROR_NAME, _ ("The practice has no name. Write its name."), error);
  if (!is_plain (name, FALSE))
    return fail (STILLA_PRACTICE_ERROR_NAME,
                 _ ("The name of the practice has signs that cannot be printed. Write it on one line."),
                 error);
  if (g_utf8_strlen (name, -1) <= STILLA_PRACTICE_LONGEST_NAME)
    return TRUE;
  g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_NAME,
               _ ("The name of the practice is too long. Write at most %d letters."),
               STILLA_PRACTICE_LONGEST_NAME);
  return FALSE;
}

static int
count_lines (const char *words)
{
  int count = 1;

  for (const char *at = strchr (words, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    count++;
  return count;
}

static gboolean
check_address (const char *address, GError **error)
{
  if (address == NULL)
    return TRUE;
  if (!is_plain (address, TRUE))
    return fail (STILLA_PRACTICE_ERROR_ADDRESS,
                 _ ("The address of the practice has signs that cannot be printed. Write it once more."),
                 error);
  if (g_utf8_strlen (address, -1) <= STILLA_PRACTICE_LONGEST_ADDRESS
      && count_lines (address) <= STILLA_PRACTICE_MOST_LINES)
    return TRUE;
  g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_ADDRESS,
               _ ("The address of the practice is too long. Write at most %d lines and %d letters."),
               STILLA_PRACTICE_MOST_LINES, STILLA_PRACTICE_LONGEST_ADDRESS);
  return FALSE;
}

gboolean
stilla_practice_check (const StillaPractice *self, GError **error)
{
  if (!check_name (self->name, error) || !check_address (self->address, error))
    return FALSE;
  if (self->logo == NULL || (g_path_is_absolute (self->logo) && g_utf8_validate (self->logo, -1, NULL)))
    return TRUE;
  return fail (STILLA_PRACTICE_ERROR_LOGO,
               _ ("The logo of the practice is not a file on this computer. Choose a PNG or SVG file."),
               error);
}

static gboolean
is_known_key (const char *key)
{
  return g_str_equal (key, NAME) || g_str_equal (key, ADDRESS) || g_str_equal (key, LOGO);
}

static gboolean
check_keys (GKeyFile *file, const char *name, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto (GStrv) keys = NULL;

  for (gsize i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], GROUP)) {
      g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
                   _ ("“%s” has a part “[%s]” that is not known. Keep only “[Practice]”."), name, groups[i]);
      return FALSE;
    }
  keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!is_known_key (keys[i])) {
      g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
                   _ ("“%s” has a line “%s=” that is not known. Write name=, address= and logo= only."), name,
                   keys[i]);
      return FALSE;
    }
  return TRUE;
}

/* A key that is there must have a value that can be read. */
static gboolean
read_value (GKeyFile *file, const char *key, const char *name, char **out, GError **error)
{
  g_autoptr (GError) cause = NULL;

  *out = g_key_file_get_string (file, GROUP, key, &cause);
  if (cause == NULL || g_error_matches (cause, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND)
      || g_error_matches (cause, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND))
    return TRUE;
  g_set_error (
      error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
      _ ("The line “%s=” of “%s” cannot be read. Write it as plain words; a new line of the address is \\n."),
      key, name);
  return FALSE;
}

static GKeyFile *
parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize mark = length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0 ? 3 : 0;

  if (!g_utf8_validate_len (text, length, NULL)) {
    g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
                 _ ("“%s” is no UTF-8 text. Save it once more as UTF-8 (Unicode)."), name);
    return NULL;
  }
  if (length > mark
      && g_key_file_load_from_data (file, text + mark, length - mark, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    return g_steal_pointer (&file);
  g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
               _ ("“%s” is no practice file. It begins with “[Practice]”, then name=, address= and logo=."),
               name);
  return NULL;
}

static char *
find_logo (const char *written, const char *path)
{
  g_autofree char *stripped = dup_stripped (written);
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);

  return stripped != NULL ? g_canonicalize_filename (stripped, folder) : NULL;
}

StillaPractice *
stilla_practice_read (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = stilla_ordinary_file_read (path, MOST_BYTES, error);
  g_autofree char *file_name = g_filename_display_name (path);
  g_autoptr (GKeyFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;
  g_autofree char *written = NULL;
  g_autofree char *logo = NULL;
  g_autoptr (StillaPractice) self = NULL;

  if (bytes == NULL)
    return NULL;
  file = parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file_name, error);
  if (file == NULL || !check_keys (file, file_name, error)
      || !read_value (file, NAME, file_name, &name, error)
      || !read_value (file, ADDRESS, file_name, &address, error)
      || !read_value (file, LOGO, file_name, &written, error))
    return NULL;
  logo = find_logo (written, path);
  self = stilla_practice_new (name, address, logo);
  return stilla_practice_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/* A logo beside the file moves with it. */
static char *
dup_logo_for (const char *logo, const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  g_autofree char *logo_folder = g_path_get_dirname (logo);

  return g_str_equal (folder, logo_folder) ? g_path_get_basename (logo) : g_strdup (logo);
}

gboolean
stilla_practice_write (const StillaPractice *self, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *logo = self->logo != NULL ? dup_logo_for (self->logo, path) : NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!stilla_practice_check (self, error))
    return FALSE;
  g_key_file_set_string (file, GROUP, NAME, self->name);
  if (self->address != NULL)
    g_key_file_set_string (file, GROUP, ADDRESS, self->address);
  if (logo != NULL)
    g_key_file_set_string (file, GROUP, LOGO, logo);
  text = g_key_file_to_data (file, &length, NULL);
  return stilla_whole_file_write (path, text, length, 0600, error);
}
