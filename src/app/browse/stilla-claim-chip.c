/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-claim-chip.h"

#include "app/browse/stilla-note.h"

#include <glib/gi18n.h>

struct _StillaClaimChip {
  GtkButton parent_instance;

  StillaRendition *rendition;
  StillaCertainty certainty;
  const char *const *sources; /* borrowed from the rendition */
};

G_DEFINE_FINAL_TYPE (StillaClaimChip, stilla_claim_chip, GTK_TYPE_BUTTON)

static void
stilla_claim_chip_clicked (GtkButton *button)
{
  StillaClaimChip *self = STILLA_CLAIM_CHIP (button);

  stilla_note_show_claim (GTK_WIDGET (self), self->rendition, self->certainty, self->sources);
}

static void
stilla_claim_chip_finalize (GObject *object)
{
  StillaClaimChip *self = STILLA_CLAIM_CHIP (object);

  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  G_OBJECT_CLASS (stilla_claim_chip_parent_class)->finalize (object);
}

static void
stilla_claim_chip_class_init (StillaClaimChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_claim_chip_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = stilla_claim_chip_clicked;
}

static void
stilla_claim_chip_init (StillaClaimChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static char *
list_numbers (StillaRendition *rendition, const char *const *sources)
{
  GString *numbers = g_string_new (NULL);

  for (; *sources != NULL; sources++) {
    guint number = stilla_rendition_get_source_number (rendition, *sources);

    if (number > 0)
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", number);
  }
  return g_string_free (numbers, FALSE);
}

static char *
make_words (StillaCertainty certainty, const char *numbers, guint n_sources)
{
  const char *label = stilla_certainty_label (certainty);
  g_autofree char *sources = NULL;

  if (*numbers == '\0')
    return g_strdup (label);
  /* Translators: the numbers of the sources, as in "source 1" or "sources 1, 4" */
  sources = g_strdup_printf (ngettext ("source %s", "sources %s", n_sources), numbers);
  return *label != '\0' ? g_strdup_printf ("%s · %s", label, sources) : g_steal_pointer (&sources);
}

GtkWidget *
stilla_claim_chip_new (StillaRendition *rendition, StillaCertainty certainty, const char *const *sources)
{
  g_autofree char *numbers = list_numbers (rendition, sources);
  g_autofree char *words = make_words (certainty, numbers, g_strv_length ((GStrv) sources));
  StillaClaimChip *self;
  GtkWidget *label;

  if (*words == '\0')
    return NULL;

  self = g_object_new (STILLA_TYPE_CLAIM_CHIP, NULL);
  self->rendition = stilla_rendition_ref (rendition);
  self->certainty = certainty;
  self->sources = sources;
  label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "xalign", 0.0, NULL);
  gtk_button_set_child (GTK_BUTTON (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
stilla_claim_chip_new_for_text (StillaRendition *rendition, const StillaText *text)
{
  return stilla_claim_chip_new (rendition, text->certainty, (const char *const *) text->sources);
}
