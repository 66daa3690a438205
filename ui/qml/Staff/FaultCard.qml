pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One fault: how bad and since when, what guests can still do, what to do now, and a button that does it.
// In:  severity (red, amber), word, title, effect, steps, since, sign, detail, canLook, canAccept, looking,
//      opensPurchases.
// Out: lookedAgain(), purchasesOpened(), accepted().
Item {
    id: root

    required property string severity
    required property string word
    required property string title
    required property string effect
    required property list<string> steps
    required property string since
    required property string sign
    required property string detail
    required property bool canLook
    required property bool canAccept
    required property bool opensPurchases
    property bool looking: false
    property bool ringShown: false // of the button that looks again

    readonly property bool red: severity === "red"
    readonly property color tone: red ? Theme.trouble : Theme.warn
    readonly property int pad: Theme.dp(32)

    signal lookedAgain
    signal purchasesOpened
    signal accepted

    implicitHeight: column.implicitHeight + 2 * Theme.dp(28)
    Accessible.role: Accessible.Grouping
    Accessible.name: `${word}: ${title}`

    Shadow {
        radius: Theme.radiusCard
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: root.tone
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.dp(12)
        anchors.topMargin: Theme.contrast ? Theme.dp(3) : 0
        anchors.rightMargin: anchors.topMargin
        anchors.bottomMargin: anchors.topMargin
        topRightRadius: Theme.radiusCard
        bottomRightRadius: Theme.radiusCard
        color: Theme.surface
    }

    Column {
        id: column

        x: root.pad + Theme.dp(12)
        y: Theme.dp(28)
        width: root.width - x - root.pad
        spacing: Theme.dp(16)

        Item {
            width: parent.width
            height: Math.max(tile.height, words.height)

            Rectangle {
                id: tile

                anchors.left: parent.left
                width: Theme.sized(80)
                height: width
                radius: Theme.dp(24)
                color: root.red ? Theme.troubleTint : Theme.warnTint

                Icon {
                    anchors.centerIn: parent
                    name: root.sign
                    size: Theme.sized(40)
                    color: root.tone
                }
            }

            Column {
                id: words

                anchors.left: tile.right
                anchors.leftMargin: Theme.dp(24)
                anchors.right: parent.right
                spacing: Theme.dp(6)

                Item {
                    readonly property bool below: pill.width + since.implicitWidth + Theme.dp(16) > width

                    width: parent.width
                    height: below && since.visible ? pill.height + since.height : Math.max(pill.height, since.height)

                    TonePill {
                        id: pill

                        anchors.left: parent.left
                        small: true
                        tone: root.red ? "trouble" : "warn"
                        text: root.word
                    }

                    Txt {
                        id: since

                        anchors.right: parent.right
                        anchors.rightMargin: parent.below ? parent.width - width : 0
                        y: parent.below ? pill.height : 0
                        visible: text !== ""
                        tabular: true
                        color: Theme.ink2
                        wrapMode: Text.NoWrap
                        text: root.since
                    }
                }

                Txt {
                    width: parent.width
                    token: "h3"
                    font.weight: 800
                    text: Theme.tie(root.title)
                }
            }
        }

        Txt {
            width: parent.width
            text: Theme.tie(root.effect)
        }

        // A reader's own words stay as they are, whatever the language, like names of commands.
        Txt {
            objectName: "detail"
            width: parent.width
            visible: text !== ""
            token: "label"
            color: Theme.ink2
            text: root.detail
        }

        Column {
            width: parent.width
            spacing: Theme.dp(6)

            Repeater {
                model: root.steps

                delegate: Item {
                    id: step

                    required property string modelData
                    required property int index

                    width: parent?.width ?? 0
                    height: Math.max(disc.height, sentence.implicitHeight)

                    Rectangle {
                        id: disc

                        anchors.left: parent.left
                        width: Theme.sized(40)
                        height: width
                        radius: width / 2
                        color: Theme.sunk

                        Txt {
                            anchors.centerIn: parent
                            token: "label"
                            tabular: true
                            font.weight: 800
                            text: step.index + 1
                        }
                    }

                    Txt {
                        id: sentence

                        anchors.left: disc.right
                        anchors.leftMargin: Theme.dp(16)
                        anchors.right: parent.right
                        text: Theme.tie(step.modelData)
                    }
                }
            }
        }

        PrimaryButton {
            objectName: "faultPurchases"
            width: parent.width
            visible: root.opensPurchases
            implicitHeight: Theme.hit(88)
            forward: true
            text: qsTr("Open the purchases")
            onActivated: root.purchasesOpened()
        }

        PrimaryButton {
            objectName: "faultAccept"
            width: parent.width
            visible: root.canAccept
            implicitHeight: Theme.hit(88)
            text: qsTr("Use this terminal from now on")
            onActivated: root.accepted()
        }

        PrimaryButton {
            objectName: "faultLookAgain"
            width: parent.width
            visible: root.canLook && !root.opensPurchases
            implicitHeight: Theme.hit(88)
            busy: root.looking
            ringShown: visualFocus || root.ringShown
            busyText: qsTr("Checking")
            text: qsTr("Check again")
            onActivated: root.lookedAgain()
        }
    }
}
