/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-sets-private.h"

#include "core/base/stilla-whole-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define OWNER_ONLY 0600
#define FOLDER_OF_OWNER 0700

G_DEFINE_QUARK (stilla - handout - sets - error - quark, stilla_handout_sets_error)

/* @order: (transfer full) */
StillaHandoutSet *
_stilla_handout_set_new (const char *name, StillaHandoutOrder *order)
{
  StillaHandoutSet *self = g_new0 (StillaHandoutSet, 1);

  self->name = g_strstrip (g_strdup (name));
  self->order = order;
  g_clear_pointer (&self->order->patient, g_free);
  g_clear_pointer (&self->order->date, g_free);
  return self;
}

void
_stilla_handout_set_free (StillaHandoutSet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_free (self);
}

StillaHandoutSets *
stilla_handout_sets_new (void)
{
  StillaHandoutSets *self = g_new0 (StillaHandoutSets, 1);

  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) _stilla_handout_set_free);
  return self;
}

StillaHandoutSets *
stilla_handout_sets_copy (const StillaHandoutSets *self)
{
  StillaHandoutSets *copy = stilla_handout_sets_new ();

  for (guint i = 0; i < self->sets->len; i++) {
    const StillaHandoutSet *set = g_ptr_array_index (self->sets, i);

    g_ptr_array_add (copy->sets, _stilla_handout_set_new (set->name, stilla_handout_order_copy (set->order)));
  }
  return copy;
}

void
stilla_handout_sets_free (StillaHandoutSets *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_free (self);
}

/* Two names that a reader would not tell apart are one. */
static char *
fold (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

static int
find (const StillaHandoutSets *self, const char *name)
{
  g_autofree char *wanted = fold (name);

  for (guint i = 0; i < self->sets->len; i++) {
    const StillaHandoutSet *set = g_ptr_array_index (self->sets, i);
    g_autofree char *folded = fold (set->name);

    if (g_str_equal (folded, wanted))
      return (int) i;
  }
  return -1;
}

const StillaHandoutSet *
stilla_handout_sets_find (const StillaHandoutSets *self, const char *name)
{
  int index = find (self, name);

  return index >= 0 ? g_ptr_array_index (self->sets, index) : NULL;
}

static gboolean
has_control_character (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
refuse_name (const char *words, GError **error)
{
  g_set_error_literal (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_NAME, words);
  return FALSE;
}

gboolean
_stilla_handout_set_check_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0')
    return refuse_name (_ ("Type a name, such as “New patient, large print”."), error);
  if (!g_utf8_validate (stripped, -1, NULL) || has_control_character (stripped))
    return refuse_name (_ ("Type a name of letters and digits on one line."), error);
  if (g_utf8_strlen (stripped, -1) > STILLA_HANDOUT_SET_MAX_NAME)
    return refuse_name (_ ("This name is too long. Type at most 60 letters."), error);
  return TRUE;
}

gboolean
stilla_handout_sets_put (StillaHandoutSets *self,
                         const char *name,
                         const StillaHandoutOrder *order,
                         GError **error)
{
  int index;

  if (!_stilla_handout_set_check_name (name, error))
    return FALSE;
  index = find (self, name);
  if (index < 0 && self->sets->len >= STILLA_HANDOUT_SETS_MAX) {
    g_set_error_literal (error, STILLA_HANDOUT_SETS_ERROR, STILLA_HANDOUT_SETS_ERROR_FULL,
                         _ ("There are 100 sets already. Delete one that you do not use."));
    return FALSE;
  }
  if (index >= 0)
    g_ptr_array_remove_index (self->sets, (guint) index);
  g_ptr_array_insert (self->sets, index, _stilla_handout_set_new (name, stilla_handout_order_copy (order)));
  return TRUE;
}

gboolean
stilla_handout_sets_remove (StillaHandoutSets *self, const char *name)
{
  int index = find (self, name);

  if (index >= 0)
    g_ptr_array_remove_index (self->sets, (guint) index);
  return index >= 0;
}

gboolean
stilla_handout_sets_write (const StillaHandoutSets *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = _stilla_handout_sets_to_text (self);

  /* What is wrong with the folder is said when the file is written. */
  if (g_mkdir_with_parents (folder, FOLDER_OF_OWNER) != 0)
    g_debug ("The folder %s was not made", folder);
  return stilla_whole_file_write (path, text, strlen (text), OWNER_ONLY, error);
}
