/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-appearance.h"

#include "app/platform/stilla-style-layer.h"

#include <adwaita.h>

#define LOW_LIGHT_STYLE "/org/stilla/app/style-low-light.css"

struct _StillaAppearance {
  GObject parent_instance;

  GSettings *stored;
  GtkCssProvider *low_light; /* set while its colours are in use */
};

G_DEFINE_FINAL_TYPE (StillaAppearance, stilla_appearance, G_TYPE_OBJECT)

/* Every size in the program is given in points or ems, so the resolution scales all text at once. */
static void
apply_text_size (StillaAppearance *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int percent = g_settings_get_int (self->stored, "text-percent");
  int dpi = 0;

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (percent != 100)
    g_object_set (settings, "gtk-xft-dpi", (dpi > 0 ? dpi : 96 * 1024) / 100 * percent, NULL);
}

static AdwColorScheme
get_wanted_scheme (StillaAppearance *self)
{
  g_autofree char *colours = g_settings_get_string (self->stored, "colours");

  if (g_settings_get_boolean (self->stored, "low-light"))
    return ADW_COLOR_SCHEME_FORCE_DARK;
  if (g_str_equal (colours, "light"))
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  return g_str_equal (colours, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT;
}

/* Nothing moves and nothing blinks in low light. */
static void
apply_stillness (gboolean still)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (still) {
    g_object_set (settings, "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
    return;
  }
  gtk_settings_reset_property (settings, "gtk-enable-animations");
  gtk_settings_reset_property (settings, "gtk-cursor-blink");
}

/* Someone who needs high contrast keeps it: their system's choice stands above our palette. */
static void
apply_colours (StillaAppearance *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean low_light = g_settings_get_boolean (self->stored, "low-light");

  adw_style_manager_set_color_scheme (manager, get_wanted_scheme (self));
  g_clear_pointer (&self->low_light, stilla_style_layer_remove);
  if (low_light && !adw_style_manager_get_high_contrast (manager))
    self->low_light = stilla_style_layer_add (LOW_LIGHT_STYLE);
  apply_stillness (low_light);
}

static void
stilla_appearance_dispose (GObject *object)
{
  StillaAppearance *self = STILLA_APPEARANCE (object);

  g_clear_pointer (&self->low_light, stilla_style_layer_remove);
  g_clear_object (&self->stored);
  G_OBJECT_CLASS (stilla_appearance_parent_class)->dispose (object);
}

static void
stilla_appearance_class_init (StillaAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_appearance_dispose;
}

static void
stilla_appearance_init (StillaAppearance *self)
{
}

StillaAppearance *
stilla_appearance_new (GSettings *stored)
{
  StillaAppearance *self = g_object_new (STILLA_TYPE_APPEARANCE, NULL);

  self->stored = g_object_ref (stored);
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_signal_connect_object (stored, "changed::text-percent", G_CALLBACK (apply_text_size), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stored, "changed::low-light", G_CALLBACK (apply_colours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stored, "changed::colours", G_CALLBACK (apply_colours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (apply_colours), self, G_CONNECT_SWAPPED);
  apply_text_size (self);
  apply_colours (self);
  return self;
}
