/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-icon-shapes.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const struct {
  const char *name;
  const char *path; /* as in SVG, with nothing but M, L, C and Z; holes by the even-odd rule */
} shapes[] = {
  { "stilla-stop-symbolic",
    "M5 1L11 1L15 5L15 11L11 15L5 15L1 11L1 5ZM7 4L7 9L9 9L9 4ZM7 10.5L7 12.5L9 12.5L9 10.5Z" },
  { "stilla-ask-first-symbolic",
    "M3 1L13 1C14.1 1 15 1.9 15 3L15 10C15 11.1 14.1 12 13 12L9 12L5 16L5 12L3 12C1.9 12 1 11.1 1 10"
    "L1 3C1 1.9 1.9 1 3 1ZM5.5 5L7.1 5C7.1 4.3 7.5 4 8.1 4C8.7 4 9 4.3 9 4.8C9 5.3 8.7 5.6 8.2 6"
    "C7.5 6.5 7.2 7 7.2 7.8L7.2 8L8.8 8C8.8 7.5 9 7.3 9.6 6.9C10.3 6.4 10.7 5.8 10.7 4.9"
    "C10.7 3.4 9.6 2.6 8.1 2.6C6.5 2.6 5.5 3.5 5.5 5ZM7.1 9L7.1 10.6L8.9 10.6L8.9 9Z" },
  { "stilla-take-care-symbolic",
    "M8 1C8.5 1 8.8 1.2 9 1.6L15.3 13.2C15.7 13.9 15.2 15 14.3 15L1.7 15C0.8 15 0.3 14 0.7 13.2L7 1.6"
    "C7.2 1.2 7.5 1 8 1ZM7 5L7 10L9 10L9 5ZM7 11.3L7 13.2L9 13.2L9 11.3Z" },
  { "stilla-good-to-know-symbolic",
    "M8 1C11.87 1 15 4.13 15 8C15 11.87 11.87 15 8 15C4.13 15 1 11.87 1 8C1 4.13 4.13 1 8 1ZM7 3.5"
    "L7 5.5L9 5.5L9 3.5ZM7 7L7 12.5L9 12.5L9 7Z" },
  { "stilla-understand-symbolic",
    "M8 1C10.15 1 12.06 2.38 12.74 4.42C13.42 6.46 12.72 8.71 11 10L11 11.5L5 11.5L5 10"
    "C3.28 8.71 2.58 6.46 3.26 4.42C3.94 2.38 5.85 1 8 1ZM8 3C6.34 3 5 4.34 5 6L6.5 6"
    "C6.5 5.17 7.17 4.5 8 4.5ZM5 12.5L11 12.5L11 13.5C11 14.33 10.33 15 9.5 15L6.5 15"
    "C5.67 15 5 14.33 5 13.5Z" },
  { "stilla-options-symbolic",
    "M7 15L7 9.5L2.5 5L2.5 7.5L1 7.5L1 2L6.5 2L6.5 3.5L4 3.5L8 7.5L12 3.5L9.5 3.5L9.5 2L15 2L15 7.5"
    "L13.5 7.5L13.5 5L9 9.5L9 15Z" },
  { "stilla-dosing-symbolic",
    "M10.2 1.3C11.44 1.13 12.68 1.55 13.56 2.44C14.45 3.32 14.87 4.56 14.7 5.8"
    "C14.59 6.67 14.21 7.47 13.6 8.1L8.1 13.6C6.53 15.17 3.97 15.17 2.4 13.6"
    "C0.83 12.03 0.83 9.47 2.4 7.9L7.9 2.4C8.53 1.79 9.33 1.41 10.2 1.3ZM9.3 3.8L6.9 6.2L9.8 9.1"
    "L12.2 6.7C13 5.9 13 4.6 12.2 3.8C11.4 3 10.1 3 9.3 3.8Z" },
  { "stilla-safety-symbolic",
    "M8 0.5L14 3L14 7.5C14 11 11.5 14 8 15.5C4.5 14 2 11 2 7.5L2 3ZM11.2 4.7L7.1 8.8L5.2 6.9L3.8 8.3"
    "L7.1 11.6L12.6 6.1Z" },
  { "stilla-evidence-symbolic",
    "M1 14L15 14L15 15.5L1 15.5ZM2 8L5 8L5 13L2 13ZM6.5 2L9.5 2L9.5 13L6.5 13ZM11 5L14 5L14 13L11 13Z" },
  { "stilla-about-symbolic",
    "M3 1L11.5 1C12.33 1 13 1.67 13 2.5L13 15L4.5 15C3.12 15 2 13.88 2 12.5L2 2C2 1.45 2.45 1 3 1Z"
    "M4.5 11.5C3.95 11.5 3.5 11.95 3.5 12.5C3.5 13.05 3.95 13.5 4.5 13.5L11.5 13.5L11.5 11.5ZM5 4"
    "L5 5.5L10 5.5L10 4ZM5 7L5 8.5L10 8.5L10 7Z" },
  { "stilla-home-symbolic",
    "M8 1L15 7.5L15 9L13.5 9L13.5 14.5L9.5 14.5L9.5 10L6.5 10L6.5 14.5L2.5 14.5L2.5 9L1 9L1 7.5Z" },
  { "stilla-page-symbolic",
    "M3 1L10 1L13 4L13 15L3 15ZM5 6L5 7.5L11 7.5L11 6ZM5 9L5 10.5L11 10.5L11 9ZM5 12L5 13.5L9 13.5"
    "L9 12Z" },
  { "stilla-look-up-symbolic",
    "M6.5 1C9.54 1 12 3.46 12 6.5C12 7.74 11.59 8.88 10.9 9.8L15 13.9L13.9 15L9.8 10.9C8.88 11.59 7.74 12 6.5 12"
    "C3.46 12 1 9.54 1 6.5C1 3.46 3.46 1 6.5 1ZM6.5 2.5C4.29 2.5 2.5 4.29 2.5 6.5C2.5 8.71 4.29 10.5 6.5 10.5"
    "C8.71 10.5 10.5 8.71 10.5 6.5C10.5 4.29 8.71 2.5 6.5 2.5Z" },
  { "stilla-medicine-symbolic",
    "M4.5 1L11.5 1L11.5 3.5L4.5 3.5ZM5 4.5L11 4.5C12.4 5 13 6 13 7.5L13 13.5C13 14.33 12.33 15 11.5 15L4.5 15"
    "C3.67 15 3 14.33 3 13.5L3 7.5C3 6 3.6 5 5 4.5ZM4.5 8L4.5 12L11.5 12L11.5 8Z" },
  { "stilla-checklist-symbolic",
    "M5 1L11 1L11 2.5L13 2.5C13.55 2.5 14 2.95 14 3.5L14 14C14 14.55 13.55 15 13 15L3 15"
    "C2.45 15 2 14.55 2 14L2 3.5C2 2.95 2.45 2.5 3 2.5L5 2.5ZM11.2 5.8L7 10L4.8 7.8L3.5 9.1L7 12.6"
    "L12.5 7.1Z" },
  { "stilla-calendar-symbolic",
    "M4 1L5.5 1L5.5 2.5L10.5 2.5L10.5 1L12 1L12 2.5L13 2.5C13.83 2.5 14.5 3.17 14.5 4L14.5 13.5"
    "C14.5 14.33 13.83 15 13 15L3 15C2.17 15 1.5 14.33 1.5 13.5L1.5 4C1.5 3.17 2.17 2.5 3 2.5L4 2.5Z"
    "M3 6L3 13.5L13 13.5L13 6ZM4.5 7.5L6.5 7.5L6.5 9.5L4.5 9.5ZM7.5 7.5L9.5 7.5L9.5 9.5L7.5 9.5Z" },
  { "stilla-pause-symbolic", "M4 2L7 2L7 14L4 14ZM9 2L12 2L12 14L9 14Z" },
  { "stilla-printer-symbolic",
    "M4 1L12 1L12 4.5L4 4.5ZM2.5 5.5L13.5 5.5C14.33 5.5 15 6.17 15 7L15 12L12.5 12L12.5 9L3.5 9"
    "L3.5 12L1 12L1 7C1 6.17 1.67 5.5 2.5 5.5ZM5 10.5L11 10.5L11 15L5 15Z" },
  { "stilla-night-symbolic",
    "M6 1.2C4.65 3.73 5.11 6.84 7.13 8.87C9.16 10.89 12.27 11.35 14.8 10"
    "C13.79 13.16 10.71 15.17 7.41 14.83C4.12 14.49 1.51 11.88 1.17 8.59C0.83 5.29 2.84 2.21 6 1.2Z" },
  { "stilla-next-symbolic",
    "M5.5 2L6.9 0.9L12.7 8L6.9 15.1L5.5 14L10.4 8Z" },
  { "stilla-expand-symbolic",
    "M6 3.5L10.5 8L6 12.5Z" },
  { "stilla-collapse-symbolic",
    "M3.5 6L8 10.5L12.5 6Z" },
};
/* clang-format on */

static const char *
find_path (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (shapes[i].name, name) == 0)
      return shapes[i].path;
  return NULL;
}

/* Reads up to six numbers; returns where they end. */
static const char *
read_numbers (const char *path, double *numbers)
{
  char *end = (char *) path;

  for (int i = 0; i < 6; i++) {
    numbers[i] = g_ascii_strtod (path, &end);
    if (end == path)
      break;
    path = end;
  }
  return path;
}

gboolean
stilla_icon_shapes_has (const char *name)
{
  return find_path (name) != NULL;
}

void
stilla_icon_shapes_trace (const char *name, cairo_t *cr)
{
  const char *path = find_path (name);
  double n[6];

  while (path != NULL && *path != '\0') {
    char command = *path;

    path = read_numbers (path + 1, n);
    if (command == 'M')
      cairo_move_to (cr, n[0], n[1]);
    else if (command == 'L')
      cairo_line_to (cr, n[0], n[1]);
    else if (command == 'C')
      cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
    else
      cairo_close_path (cr);
  }
}
