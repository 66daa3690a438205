pragma ComponentBehavior: Bound

import QtQuick

// Facts about a dish as pills: weight, energy, allergens.   In:  facts (list of { kind, text }).
Flow {
    id: root

    required property var facts

    spacing: Theme.dp(12)

    Repeater {
        model: root.facts

        delegate: Pill {
            required property var modelData

            text: modelData.text
            sign: modelData.kind === "allergens" ? "info" : ""
        }
    }
}
