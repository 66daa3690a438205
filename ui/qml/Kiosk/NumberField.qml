pragma ComponentBehavior: Bound

import QtQuick

// A phone number while it is typed: the prefix, the digits in groups, a line where the next one goes.
// In:  prefix, groups ([["9", "1", "6"], ["2", "", ""]]), typed (how many there are), aloud (that in words),
//      failed; active (false: it is not typed into now), busy (a ring at the end); enabled: false where nothing
//      can be typed.
Rectangle {
    id: root

    required property string prefix
    required property var groups
    property int typed: 0
    property string aloud: qsTr("Phone number")
    property bool failed: false
    property bool active: true
    property bool busy: false

    readonly property bool lively: active && enabled && !busy
    readonly property int count: groups.reduce((sum, group) => sum + group.length, 0)
    // As large as the drawings have it, smaller where all of it would not fit.
    readonly property int letters: Math.min(Theme.dp(80), Math.floor((width - Theme.dp(88) - Theme.sized(48))
                                            / (0.66 * count + 0.32 * groups.length + 0.62 * prefix.length)))
    readonly property int place: Math.round(letters * 0.66)

    objectName: "numberField"
    implicitHeight: Math.max(Theme.mm(12), Math.round(letters * 2.18))
    radius: Theme.radiusDock
    color: enabled ? Theme.surface : Theme.sunk
    border.width: failed || lively ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
    border.color: failed ? Theme.trouble : lively ? Theme.copper : Theme.edge
    Accessible.role: Accessible.EditableText
    Accessible.name: aloud

    WaitRing {
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(32)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.busy
        LayoutMirroring.enabled: false // at the end of the digits
        size: Math.min(Theme.sized(48), root.height - Theme.dp(24))
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(44)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(root.letters * 0.32)
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Txt {
            token: "price76"
            font.weight: 500
            pixels: root.letters
            lineHeight: Math.round(root.letters * 1.2)
            color: Theme.ink2
            wrapMode: Text.NoWrap
            text: root.prefix
        }

        Repeater {
            model: root.groups

            delegate: Row {
                id: group

                required property var modelData
                required property int index

                readonly property int first: root.groups.slice(0, index).reduce((sum, g) => sum + g.length, 0)

                Repeater {
                    model: group.modelData

                    delegate: Item {
                        id: digit

                        required property string modelData
                        required property int index

                        width: root.place
                        height: Math.round(root.letters * 1.2)

                        Txt {
                            anchors.horizontalCenter: parent.horizontalCenter
                            token: "price76"
                            pixels: root.letters
                            lineHeight: Math.round(root.letters * 1.2)
                            font.letterSpacing: 0
                            wrapMode: Text.NoWrap
                            text: digit.modelData
                            Accessible.ignored: true // digits are not read aloud
                        }

                        Rectangle {
                            anchors.horizontalCenter: parent.horizontalCenter
                            anchors.bottom: parent.bottom
                            anchors.bottomMargin: Math.round(root.letters * 0.06)
                            visible: digit.modelData === ""
                            width: Math.round(root.place * 0.84)
                            height: Theme.dp(6)
                            radius: height / 2
                            color: root.lively && group.first + digit.index === root.typed ? Theme.copper : Theme.markPale
                        }
                    }
                }
            }
        }
    }
}
