pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One choice of how everything is shown.   In:  name, options ([{ key, word }]), current.   Out: chosen(key).
Flow {
    id: root

    required property string name
    required property var options
    required property string current

    signal chosen(key: string)

    spacing: Theme.dp(12)
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: root.options

        delegate: AmountChip {
            required property var modelData

            objectName: `${root.objectName}-${modelData.key}`
            implicitHeight: Theme.row(72)
            text: modelData.word
            chosen: modelData.key === root.current
            onClicked: root.chosen(modelData.key)
        }
    }
}
