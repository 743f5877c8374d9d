/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-sets-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LARGEST_FILE (1024 * 1024) /* bytes: a hundred sets are far smaller */
#define MOST_PARTS 500
#define LONGEST_WORD 64

static const char *const all_keys[]
    = { "name", "parts", "language", "second-language", "region", "paper", "large", "two-up", NULL };

/* Writing */

static void
write_parts (const StillaHandoutOrder *order, GKeyFile *keys, const char *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < order->parts->len; i++) {
    g_autofree char *words = stilla_handout_part_to_string (g_ptr_array_index (order->parts, i));

    g_strv_builder_add (builder, words);
  }
  parts = g_strv_builder_end (builder);
  g_key_file_set_string_list (keys, group, "parts", (const char *const *) parts, order->parts->len);
}

static void
write_word (GKeyFile *keys, const char *group, const char *key, const char *word)
{
  if (word != NULL)
    g_key_file_set_string (keys, group, key, word);
}

char *
_stilla_handout_sets_to_text (const StillaHandoutSets *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  for (guint i = 0; i < self->sets->len; i++) {
    const StillaHandoutSet *set = g_ptr_array_index (self->sets, i);
    g_autofree char *group = g_strdup_printf ("Set %u", i + 1);

    g_key_file_set_string (keys, group, "name", set->name);
    write_parts (set->order, keys, group);
    write_word (keys, group, "language", set->order->language);
    write_word (keys, group, "second-language", set->order->second_language);
    write_word (keys, group, "region", set->order->region);
    g_key_file_set_string (keys, group, "paper", stilla_paper_to_string (set->order->paper));
    g_key_file_set_boolean (keys, group, "large", set->order->large);
    g_key_file_set_boolean (keys, group, "two-up", set->order->two_up);
  }
  return g_key_file_to_data (keys, NULL, NULL);
}

/* Reading: @why takes what is wrong, in words for whoever edited the file. */

static gboolean
refuse (char **why, const char *group, const char *key)
{
  /* Translators: the name of a line and of a part of a settings file */
  *why = g_strdup_printf (_ ("“%s” of [%s] is not as Stilla writes it"), key, group);
  return FALSE;
}

static gboolean
has_only_known_keys (GKeyFile *file, const char *group, char **why)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; *key != NULL; key++)
    if (!g_strv_contains (all_keys, *key))
      return refuse (why, group, *key);
  return TRUE;
}

static gboolean
read_parts (GKeyFile *file, const char *group, StillaHandoutOrder *order, char **why)
{
  g_auto (GStrv) parts = g_key_file_get_string_list (file, group, "parts", NULL, NULL);

  for (char **words = parts; words != NULL && *words != NULL; words++) {
    g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (*words);

    if (part == NULL || strlen (*words) > LONGEST_WORD || stilla_handout_order_find (order, part) >= 0)
      return refuse (why, group, "parts");
    stilla_handout_order_add (order, *words);
  }
  return (order->parts->len > 0 && order->parts->len <= MOST_PARTS) || refuse (why, group, "parts");
}

/* A tag of a language or an id of the guide; may be missing. */
static gboolean
read_word (GKeyFile *file, const char *group, const char *key, char **out, char **why)
{
  g_autofree char *word = g_key_file_get_string (file, group, key, NULL);

  if (word == NULL)
    return !g_key_file_has_key (file, group, key, NULL) || refuse (why, group, key);
  for (const char *at = word; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return refuse (why, group, key);
  if (*word == '\0' || strlen (word) > LONGEST_WORD)
    return refuse (why, group, key);
  *out = g_steal_pointer (&word);
  return TRUE;
}

static gboolean
read_switch (GKeyFile *file, const char *group, const char *key, gboolean *out, char **why)
{
  g_autoptr (GError) error = NULL;

  *out = g_key_file_get_boolean (file, group, key, &error);
  return error == NULL || refuse (why, group, key);
}

static gboolean
read_order (GKeyFile *file, const char *group, StillaHandoutOrder *order, char **why)
{
  g_autofree char *paper = g_key_file_get_string (file, group, "paper", NULL);

  if (paper == NULL || !stilla_paper_from_string (paper, &order->paper))
    return refuse (why, group, "paper");
  return read_parts (file, group, order, why) && read_word (file, group, "language", &order->language, why)
         && read_word (file, group, "second-language", &order->second_language, why)
         && read_word (file, group, "region", &order->region, why)
         && read_switch (file, group, "large", &order->large, why)
         && read_switch (file, group, "two-up", &order->two_up, why);
}

static gboolean
read_set (GKeyFile *file, const char *group, StillaHandoutSets *into, char **why)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();
  g_autofree char *name = g_key_file_get_string (file, group, "name", NULL);

  if (!has_only_known_keys (file, group, why))
    return FALSE;
  if (name == NULL || !_stilla_handout_set_check_name (name, NULL)
      || stilla_handout_sets_find (into, name) != NULL)
    return refuse (why, group, "name");
  if (!read_order (file, group, order, why))
    return FALSE;
  g_ptr_array_add (into->sets, _stilla_handout_set_new (name, g_steal_pointer (&order)));
  return TRUE;
}

static gboolean
read_sets (GKeyFile *file, StillaHandoutSets *into, char **why)
{
  gsize n = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (file, &n);

  if (n > STILLA_HANDOUT_SETS_MAX) {
    *why = g_strdup (_ ("there are more than 100 sets in it"));
    return FALSE;
  }
  for (gsize i = 0; i < n; i++) {
    g_autofree char *expected = g_strdup_printf ("Set %" G_GSIZE_FORMAT, i + 1);

    if (!g_str_equal (groups[i], expected)) {
      /* Translators: the name of a part of a settings file */
      *why = g_strdup_printf (_ ("[%s] stands where [%s] was expected"), groups[i], expected);
      return FALSE;
    }
    if (!read_set (file, groups[i], into, why))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load (GKeyFile *file, const char *path, char **why)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  if (g_stat (path, &info) == 0 && (!S_ISREG (info.st_mode) || info.st_size > LARGEST_FILE)) {
    *why = g_strdup (_ ("it is no small file of text"));
    return FALSE;
  }
  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;
  *why = g_strdup (error->message);
  return FALSE;
}

StillaHandoutSets *
stilla_handout_sets_read (const char *path, GError **error)
{
  g_autoptr (StillaHandoutSets) self = stilla_handout_sets_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *why = NULL;
  g_autofree char *shown = NULL;

  if (load (file, path, &why) && read_sets (file, self, &why))
    return g_steal_pointer (&self);
  shown = g_filename_display_name (path);
  g_set_error (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_FILE,
               /* Translators: a file, and what is wrong with it */
               _ ("Your sets in %s were not read, because %s. Correct the file, or move it away to begin "
                  "with none."),
               shown, why);
  return NULL;
}
