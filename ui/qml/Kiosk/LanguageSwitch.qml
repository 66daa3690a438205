pragma ComponentBehavior: Bound

import QtQuick

// The languages side by side; the chosen one lies on a plate.
// In:  languages (list of { code, name }), current (code), ticked (a tick beside the chosen).
// Out: languageChosen(code); needed (width without a cut).
Item {
    id: root

    required property var languages
    required property string current
    property bool ticked: false

    readonly property int inset: Theme.dp(8)
    // Width at which no name is cut: all are as wide as the longest.
    readonly property int needed: languages.length * (longest + Theme.dp(36)) + 2 * inset
    property int longest: 0

    signal languageChosen(code: string)

    implicitHeight: Theme.row(112)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Language")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusButton
        color: Theme.sunk
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge
    }

    Row {
        anchors.fill: parent
        anchors.margins: root.inset

        Repeater {
            model: root.languages

            delegate: Tappable {
                id: item

                required property var modelData

                readonly property bool chosen: modelData.code === root.current

                objectName: "language-" + modelData.code
                width: (root.width - 2 * root.inset) / root.languages.length
                height: root.height - 2 * root.inset
                cornerRadius: Theme.dp(24)
                shrinks: false
                text: modelData.name
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                onClicked: root.languageChosen(modelData.code)

                background: Item {
                    Shadow {
                        visible: item.chosen && !Theme.contrast
                        radius: item.cornerRadius
                    }

                    Rectangle {
                        anchors.fill: parent
                        visible: item.chosen || item.down
                        radius: item.cornerRadius
                        color: !item.chosen ? Theme.sunk2 : Theme.contrast ? Theme.copper : Theme.surface
                    }
                }

                contentItem: Item {
                    Row {
                        id: words

                        anchors.centerIn: parent
                        onWidthChanged: root.longest = Math.max(root.longest, width)
                        spacing: Theme.dp(14)

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: root.ticked && item.chosen
                            name: "check"
                            size: Theme.sized(32)
                            color: Theme.contrast ? Theme.copperText : Theme.copperDeep
                        }

                        Txt {
                            anchors.verticalCenter: parent.verticalCenter
                            token: "button3"
                            pixels: Theme.sized(root.height >= Theme.row(112) ? 34 : 30)
                            color: item.chosen ? (Theme.contrast ? Theme.copperText : Theme.ink) : Theme.ink2
                            wrapMode: Text.NoWrap
                            text: item.modelData.name
                        }
                    }
                }
            }
        }
    }
}
