/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-medicine-edit.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define MOST_TIMES 24

G_DEFINE_QUARK (stilla - medicine - error - quark, stilla_medicine_error)

static gboolean
refuse (GError **error, StillaMedicineError code, const char *sentence)
{
  g_set_error_literal (error, STILLA_MEDICINE_ERROR, (int) code, sentence);
  return FALSE;
}

/* Whether both names lead to the same entry of the guide: a brand and its generic name are one medicine. */
static gboolean
is_same_medicine (const StillaMedicineList *list, const char *name, const char *other)
{
  const GArray *matches = stilla_medicine_list_find (list, name);
  const GArray *others = stilla_medicine_list_find (list, other);

  return matches != NULL && others != NULL
         && g_array_index (matches, StillaMedicineMatch, 0).medicine
                == g_array_index (others, StillaMedicineMatch, 0).medicine;
}

static const StillaOwnMedicine *
find_same (const StillaCircumstances *circumstances, const StillaMedicineList *list, const char *name)
{
  const StillaOwnMedicine *same = stilla_circumstances_find_medicine (circumstances, name);

  for (guint i = 0; same == NULL && i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);

    if (is_same_medicine (list, name, own->name))
      same = own;
  }
  return same;
}

static gboolean
refuse_twice (const char *name, const StillaOwnMedicine *there, GError **error)
{
  g_autofree char *sentence = g_strdup_printf (
      _ ("“%s” is in your list already, as “%s”. Add its times there."), name, there->name);

  return refuse (error, STILLA_MEDICINE_ERROR_NAME, sentence);
}

gboolean
stilla_medicine_edit_add (StillaCircumstances *circumstances,
                          const StillaMedicineList *list,
                          const char *name,
                          GError **error)
{
  g_autofree char *own_name = g_strstrip (g_strdup (name));
  const StillaOwnMedicine *there;

  if (*own_name == '\0')
    return refuse (error, STILLA_MEDICINE_ERROR_NAME, _ ("Type the name that stands on the packet."));
  if (g_utf8_strlen (own_name, -1) > STILLA_CIRCUMSTANCES_MAX_WORDS)
    return refuse (error, STILLA_MEDICINE_ERROR_NAME,
                   _ ("This name is too long. Type only the name itself."));
  there = find_same (circumstances, list, own_name);
  if (there != NULL)
    return refuse_twice (own_name, there, error);
  g_ptr_array_add (circumstances->medicines, stilla_own_medicine_new (own_name));
  return TRUE;
}

gboolean
stilla_medicine_edit_remove (StillaCircumstances *circumstances, const char *name)
{
  StillaOwnMedicine *own = stilla_circumstances_find_medicine (circumstances, name);

  return own != NULL && g_ptr_array_remove (circumstances->medicines, own);
}

static gboolean
has_time (const StillaOwnMedicine *own, int minute)
{
  for (guint i = 0; i < own->minutes->len; i++)
    if (g_array_index (own->minutes, int, i) == minute)
      return TRUE;
  return FALSE;
}

gboolean
stilla_medicine_edit_add_time (StillaOwnMedicine *own, const char *typed, GError **error)
{
  int minute;
  g_autofree char *sentence = NULL;

  if (!stilla_minute_parse (typed, &minute)) {
    sentence
        = g_strdup_printf (_ ("“%s” is not a time of the day. Type hours and minutes with a colon between "
                              "them, such as 08:00 or 20:30."),
                           typed);
    return refuse (error, STILLA_MEDICINE_ERROR_TIME, sentence);
  }
  if (has_time (own, minute)) {
    sentence = g_strdup_printf (_ ("“%s” is there already."), typed);
    return refuse (error, STILLA_MEDICINE_ERROR_TIME, sentence);
  }
  if (own->minutes->len >= MOST_TIMES)
    return refuse (error, STILLA_MEDICINE_ERROR_TIME, _ ("That is too many times for one medicine."));
  stilla_own_medicine_add_time (own, minute);
  return TRUE;
}

void
stilla_medicine_edit_remove_time (StillaOwnMedicine *own, int minute)
{
  for (guint i = 0; i < own->minutes->len; i++) {
    if (g_array_index (own->minutes, int, i) == minute) {
      g_array_remove_index (own->minutes, i);
      return;
    }
  }
}

static void
remove_added (StillaCircumstances *circumstances,
              const StillaCircumstances *earlier,
              const StillaCircumstances *later)
{
  for (guint i = 0; i < later->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (later->medicines, i);

    if (stilla_circumstances_find_medicine (earlier, own->name) == NULL)
      stilla_medicine_edit_remove (circumstances, own->name);
  }
}

/* @place: where it stood */
static void
bring_back (StillaCircumstances *circumstances, const StillaOwnMedicine *own, guint place)
{
  StillaOwnMedicine *now = stilla_circumstances_find_medicine (circumstances, own->name);

  if (now != NULL) {
    g_ptr_array_find (circumstances->medicines, now, &place);
    g_ptr_array_remove_index (circumstances->medicines, place);
  }
  g_ptr_array_insert (circumstances->medicines, (int) MIN (place, circumstances->medicines->len),
                      stilla_own_medicine_copy (own));
}

void
stilla_medicine_edit_restore (StillaCircumstances *circumstances,
                              const StillaCircumstances *earlier,
                              const StillaCircumstances *later)
{
  remove_added (circumstances, earlier, later);
  for (guint i = 0; i < earlier->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (earlier->medicines, i);
    const StillaOwnMedicine *changed = stilla_circumstances_find_medicine (later, own->name);

    if (changed == NULL || !stilla_own_medicine_equal (own, changed))
      bring_back (circumstances, own, i);
  }
}
