/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-element.h"

static void
test_attributes (void)
{
  g_autoptr (StillaElement) element = stilla_element_new ("p", 1);
  static const char *const names[] = { "a", "b", "c", "d", "e", "f", "g" };

  g_assert_null (stilla_element_get (element, "a"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    stilla_element_set (element, names[i], names[i]);
  stilla_element_set (element, "c", "changed");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (stilla_element_get (element, names[i]), ==, i == 2 ? "changed" : names[i]);
  g_assert_null (stilla_element_get (element, "h"));
}

static void
test_children (void)
{
  g_autoptr (StillaElement) root = stilla_element_new ("p", 1);
  StillaElement *em = stilla_element_new ("em", 2);
  g_autofree char *text = NULL;

  stilla_element_append (root, stilla_element_new_text (" one ", 1));
  stilla_element_append (root, em);
  stilla_element_append (em, stilla_element_new_text ("two", 2));
  stilla_element_append (root, stilla_element_new_text (" three ", 3));
  text = stilla_element_dup_text (root);
  g_assert_cmpstr (text, ==, "one two three");
  g_assert_true (stilla_element_child (root, "em") == em);
  g_assert_null (stilla_element_child (root, "strong"));
  g_assert_true (stilla_element_is (em, "em"));
  g_assert_false (stilla_element_is (em, "e"));
  g_assert_false (stilla_element_is (g_ptr_array_index (root->children, 0), "em"));
  g_assert_false (stilla_element_is (NULL, "em"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/element/attributes", test_attributes);
  g_test_add_func ("/content/element/children", test_children);
  return g_test_run ();
}
