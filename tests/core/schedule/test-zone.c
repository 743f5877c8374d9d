/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-zone.h"

/* A critical message of GLib fails this test too: that is how a file that is no zone shows. */
static void
test_known (void)
{
  static const struct {
    const char *name;
    gboolean is_known;
  } rows[] = {
    { "Europe/Berlin", TRUE },
    { "Australia/Lord_Howe", TRUE },
    { "America/Argentina/Buenos_Aires", TRUE },
    { "Etc/GMT+5", TRUE },
    { "UTC", TRUE },
    { NULL, FALSE },
    { "", FALSE },
    { "Berlin", FALSE },
    { "Europe", FALSE },
    { "Europe/Nowhere", FALSE },
    { "/etc/hostname", FALSE },
    { "/usr/share/zoneinfo/Europe/Berlin", FALSE },
    { "../../etc/hostname", FALSE },
    { "Europe/../Europe/Berlin", FALSE },
    { ":Europe/Berlin", FALSE },
    { "EST5EDT,M3.2.0,M11.1.0", TRUE },
    { "EST5EDT,M3", FALSE },
    { "leapseconds", FALSE },
    { " Europe/Berlin", FALSE },
    { "Europe/\342\200\256Berlin", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].name != NULL ? rows[i].name : "none");
    g_assert_cmpint (stilla_zone_is_known (rows[i].name), ==, rows[i].is_known);
  }
}

/* The clocks of Berlin went back on 25 October 2026 at 01:00 UTC. */
static void
test_offset (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GTimeZone) again = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GTimeZone) vienna = g_time_zone_new_identifier ("Europe/Vienna");

  g_assert_cmpint (stilla_zone_offset_at (berlin, 1792890000 - 1), ==, 2 * 60 * 60);
  g_assert_cmpint (stilla_zone_offset_at (berlin, 1792890000), ==, 60 * 60);
  g_assert_true (stilla_zone_is_same (berlin, again));
  g_assert_false (stilla_zone_is_same (berlin, vienna));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/known", test_known);
  g_test_add_func ("/zone/offset", test_offset);
  return g_test_run ();
}
