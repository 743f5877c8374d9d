/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-settings.h"

struct _StillaSettings {
  GObject parent_instance;

  GSettings *stored;
  const char *locale_region;
};

G_DEFINE_FINAL_TYPE (StillaSettings, stilla_settings, G_TYPE_OBJECT)

enum {
  PROP_REGION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* European Union, and the three states that share its food law through the European Economic Area. */
static const char *const eu_territories[]
    = { "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
        "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", NULL };

const char *
stilla_region_from_locale (const char *locale)
{
  const char *mark = locale != NULL ? strchr (locale, '_') : NULL;
  g_autofree char *territory = NULL;

  if (mark == NULL)
    return NULL;

  territory = g_strndup (mark + 1, strcspn (mark + 1, ".@"));
  if (g_str_equal (territory, "US") || g_str_equal (territory, "CA"))
    return "us-ca";
  if (g_str_equal (territory, "GB"))
    return "uk";
  return g_strv_contains (eu_territories, territory) ? "eu" : NULL;
}

static void
region_changed_cb (StillaSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGION]);
}

static void
stilla_settings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_REGION)
    g_value_take_string (value, stilla_settings_dup_region (STILLA_SETTINGS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_settings_dispose (GObject *object)
{
  StillaSettings *self = STILLA_SETTINGS (object);

  g_clear_object (&self->stored);
  G_OBJECT_CLASS (stilla_settings_parent_class)->dispose (object);
}

static void
stilla_settings_class_init (StillaSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = stilla_settings_get_property;
  object_class->dispose = stilla_settings_dispose;

  properties[PROP_REGION]
      = g_param_spec_string ("region", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stilla_settings_init (StillaSettings *self)
{
}

StillaSettings *
stilla_settings_new (GSettings *settings, const char *locale)
{
  StillaSettings *self = g_object_new (STILLA_TYPE_SETTINGS, NULL);

  self->stored = g_object_ref (settings);
  self->locale_region = stilla_region_from_locale (locale);
  g_signal_connect_object (settings, "changed::region", G_CALLBACK (region_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

GSettings *
stilla_settings_get_stored (StillaSettings *self)
{
  return self->stored;
}

char *
stilla_settings_dup_region (StillaSettings *self)
{
  g_autofree char *chosen = g_settings_get_string (self->stored, "region");

  if (g_str_equal (chosen, STILLA_REGION_ELSEWHERE))
    return NULL;
  if (*chosen != '\0')
    return g_steal_pointer (&chosen);
  return g_strdup (self->locale_region);
}

gboolean
stilla_settings_is_region_chosen (StillaSettings *self)
{
  g_autofree char *chosen = g_settings_get_string (self->stored, "region");

  return *chosen != '\0';
}

void
stilla_settings_set_region (StillaSettings *self, const char *region)
{
  g_settings_set_string (self->stored, "region", region);
}

void
stilla_settings_forget (StillaSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (self->stored, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (char **key = keys; *key != NULL; key++)
    g_settings_reset (self->stored, *key);
}
