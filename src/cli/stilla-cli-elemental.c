/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/dose/stilla-amount.h"
#include "core/dose/stilla-label-check.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* With both amounts, whether a label can be true that gives them. */
#define USAGE "elemental (--form=ID [--compound=AMOUNT] [--elemental=AMOUNT] | --list) [--bundle=DIR]"

/* Amounts are read as bytes, so that digits of any script arrive whole in any locale. */
typedef struct {
  char *folder;
  char *form;
  char *compound;
  char *elemental;
  gboolean list;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->compound, g_free);
  g_clear_pointer (&self->elemental, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The elemental share in per cent to three figures: "14.1", "9.86". */
static char *
share_to_string (const StillaForm *form)
{
  gint64 tenths, hundredths;

  if (stilla_form_is_label_only (form))
    return g_strdup ("label-only");
  tenths = (2 * form->numerator * 1000 + form->denominator) / (2 * form->denominator);
  hundredths = (2 * form->numerator * 10000 + form->denominator) / (2 * form->denominator);
  if (tenths >= 100)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, tenths / 10, tenths % 10);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, hundredths / 100, hundredths % 100);
}

static void
print_form (const StillaForm *form)
{
  g_autofree char *name
      = form->detail != NULL ? g_strdup_printf ("%s, %s", form->name, form->detail) : g_strdup (form->name);
  g_autofree char *share = share_to_string (form);

  stilla_cli_print_field (form->id);
  putchar ('\t');
  stilla_cli_print_field (name);
  printf ("\t%s\n", share);
}

static void
print_forms (const StillaBundle *bundle)
{
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint i = 0; i < forms->len; i++)
    print_form (g_ptr_array_index (forms, i));
}

/* The amount as it was understood, with plain spaces: "1.5 mg". */
static char *
echo_amount (gint64 ug)
{
  g_autofree char *shown = stilla_amount_format_exact (ug, stilla_number_style_c ());
  g_auto (GStrv) parts = g_strsplit (shown, "\u00a0", -1);

  return g_strjoinv (" ", parts);
}

static void
print_hundredths (const char *key, gint64 hundredths)
{
  printf ("%s=%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT "\n", key, hundredths / 100, hundredths % 100);
}

static void
print_record (const StillaForm *form, StillaBasis basis, gint64 compound_ug, gint64 elemental_ug)
{
  g_autofree char *given = echo_amount (basis == STILLA_BASIS_COMPOUND ? compound_ug : elemental_ug);
  g_autofree char *share = share_to_string (form);

  printf ("form=%s\n", form->id);
  printf ("formula=%s\n", form->formula != NULL ? form->formula : "label-only");
  printf ("given=%s\n", given);
  printf ("basis=%s\n", basis == STILLA_BASIS_COMPOUND ? "compound" : "elemental");
  printf ("elemental_ug=%" G_GINT64_FORMAT "\n", elemental_ug);
  if (compound_ug > 0)
    printf ("compound_ug=%" G_GINT64_FORMAT "\n", compound_ug);
  else
    puts ("compound_ug=unknown");
  print_hundredths ("mmol", stilla_millimoles_in_hundredths (elemental_ug));
  print_hundredths ("meq", stilla_milliequivalents_in_hundredths (elemental_ug));
  printf ("percent=%s\n", share);
}

static gboolean
read_compound (const char *typed, gint64 *out_ug, GError **error)
{
  if (!stilla_amount_parse (typed, stilla_number_style_c (), -1, out_ug, error))
    return FALSE;
  if (!stilla_amount_is_molar (typed))
    return TRUE;
  g_set_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_SYNTAX,
               _ ("“%s” counts magnesium, not the compound; write --elemental=%s, or give the compound in "
                  "mg, g or mcg."),
               typed, typed);
  return FALSE;
}

static gboolean
convert_compound (const StillaForm *form, const char *typed, GError **error)
{
  gint64 compound_ug, elemental_ug;

  if (!read_compound (typed, &compound_ug, error))
    return FALSE;
  if (!stilla_elemental_from_compound (form, compound_ug, &elemental_ug, error))
    return FALSE;
  print_record (form, STILLA_BASIS_COMPOUND, compound_ug, elemental_ug);
  return TRUE;
}

static gboolean
convert_elemental (const StillaForm *form, const char *typed, GError **error)
{
  gint64 compound_ug = 0;
  gint64 elemental_ug;

  if (!stilla_amount_parse (typed, stilla_number_style_c (), -1, &elemental_ug, error))
    return FALSE;
  if (!stilla_form_is_label_only (form)
      && !stilla_compound_from_elemental (form, elemental_ug, &compound_ug, error))
    return FALSE;
  print_record (form, STILLA_BASIS_ELEMENTAL, compound_ug, elemental_ug);
  return TRUE;
}

static gboolean
check_label (const StillaBundle *bundle, const StillaForm *form, const Options *options, GError **error)
{
  static const char *const words[] = { [STILLA_LABEL_NOT_CHECKED] = "not-checked",
                                       [STILLA_LABEL_PLAUSIBLE] = "plausible",
                                       [STILLA_LABEL_BUFFERED] = "buffered",
                                       [STILLA_LABEL_TOO_HIGH] = "too-high",
                                       [STILLA_LABEL_TOO_LOW] = "too-low" };
  gint64 elemental_ug, compound_ug;
  StillaLabelCheck check;

  if (!stilla_amount_parse (options->elemental, stilla_number_style_c (), -1, &elemental_ug, error)
      || !read_compound (options->compound, &compound_ug, error)
      || !stilla_label_check (stilla_bundle_get_forms (bundle), form, elemental_ug, compound_ug, &check,
                              error))
    return FALSE;
  print_record (form, STILLA_BASIS_ELEMENTAL, compound_ug, elemental_ug);
  printf ("label=%s\n", words[check.verdict]);
  return TRUE;
}

static gboolean
answer (const StillaBundle *bundle, const StillaForm *form, const Options *options, GError **error)
{
  if (options->compound == NULL)
    return convert_elemental (form, options->elemental, error);
  if (options->elemental == NULL)
    return convert_compound (form, options->compound, error);
  return check_label (bundle, form, options, error);
}

static StillaCliExit
convert (const StillaBundle *bundle, const Options *options)
{
  const StillaForm *form = stilla_bundle_find_form (bundle, options->form);
  g_autoptr (GError) error = NULL;

  if (form == NULL) {
    stilla_cli_fail (_ ("There is no form “%s”; “stilla-cli elemental --list” lists them."), options->form);
    return STILLA_CLI_BAD_INPUT;
  }
  if (answer (bundle, form, options, &error))
    return STILLA_CLI_DONE;
  stilla_cli_fail ("%s", error->message);
  return STILLA_CLI_BAD_INPUT;
}

/* One form with an amount or both, or the list alone. */
static gboolean
options_fit (const Options *self)
{
  gboolean has_amount = self->compound != NULL || self->elemental != NULL;

  if (self->list)
    return self->form == NULL && !has_amount;
  return self->form != NULL && has_amount;
}

StillaCliExit
stilla_cli_elemental (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, NULL, NULL },
          { "form", 0, 0, G_OPTION_ARG_FILENAME, &options.form, NULL, NULL },
          { "compound", 0, 0, G_OPTION_ARG_FILENAME, &options.compound, NULL, NULL },
          { "elemental", 0, 0, G_OPTION_ARG_FILENAME, &options.elemental, NULL, NULL },
          { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, NULL, NULL },
          G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) rest = NULL;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (rest[0] != NULL || !options_fit (&options)) {
    stilla_cli_fail (_ ("Name one form and an amount; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (options.folder);
  if (bundle == NULL)
    return STILLA_CLI_BAD_INPUT;
  if (!options.list)
    return convert (bundle, &options);
  print_forms (bundle);
  return STILLA_CLI_DONE;
}
