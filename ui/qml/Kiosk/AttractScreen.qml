pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Nobody is here yet. The whole screen starts; the button only says so.
// In:  session, service, loyalty; sentence (by time of day); scenes (pictures that take turns, 8 s each),
//      scenesBeside (in landscape: things that stand alone, beside the words).
Page {
    id: root

    required property SessionViewModel session
    required property ServiceViewModel service
    required property LoyaltyViewModel loyalty
    property list<string> scenes: ["attract"]
    property list<string> scenesBeside: ["samovar"]
    property string sentence: qsTr("The tea is on. Take your time")
    property int sceneIndex: 0

    readonly property bool landscape: !Theme.portrait
    readonly property bool oneLine: landscape && !Theme.large && !Theme.low // start, languages and accessibility in one row
    // A whole table needs room above the dock; large letters take it.
    readonly property bool alone: landscape || Theme.large
    readonly property list<string> shown: alone ? scenesBeside : scenes
    readonly property int words: landscape ? Math.round(width * 0.5) : width

    objectName: "attractScreen"
    title: heading.text
    ground: dock.y
    lift: Theme.told ? dock.y : 0
    showing: Showing {
        title: heading.text
        sentence: root.sentence
        pictures: root.scenesBeside
        upper: Theme.blend(Theme.wash, Theme.paper, 0.3)
        lower: Theme.washDeep
    }

    Wash {
        visible: !Theme.told
        reach: root.height
        upper: Theme.blend(Theme.wash, Theme.paper, 0.3)
        lower: Theme.washDeep
    }

    Timer {
        interval: 8000
        repeat: true
        running: root.visible && root.shown.length > 1
        onTriggered: root.sceneIndex = (root.sceneIndex + 1) % root.shown.length
    }

    Item {
        id: stage

        visible: !Theme.told
        // The scene stands on the dock; in landscape it takes the half the words leave.
        x: root.landscape && !Theme.mirrored ? root.width - width : 0
        width: root.landscape ? root.width - root.words : root.width
        anchors.bottom: dock.top
        anchors.bottomMargin: root.alone ? Theme.dp(Theme.narrow ? 4 : 24) : -Theme.dp(88)
        height: root.landscape ? dock.y - Theme.dp(Theme.narrow ? 12 : 56)
                : root.alone ? dock.y - caption.y - caption.height - Theme.dp(40) : Math.round(width * 1120 / 1080)

        Rectangle {
            anchors.centerIn: parent
            visible: root.alone && !Theme.contrast
            width: Math.round(parent.height * 0.92)
            height: width
            radius: width / 2
            color: Qt.rgba(1, 1, 1, 0.4)
        }

        Repeater {
            model: root.shown

            delegate: Item {
                id: scene

                required property string modelData
                required property int index

                anchors.fill: parent
                opacity: index === root.sceneIndex ? 1 : 0
                visible: opacity > 0

                Picture {
                    name: scene.modelData
                    boxWidth: stage.width
                    boxHeight: stage.height
                    verticalAlignment: Image.AlignBottom
                }

                // A scene may have steam of its own, drawn in the same box.
                Picture {
                    name: scene.modelData + "_steam"
                    boxWidth: stage.width
                    boxHeight: stage.height
                    verticalAlignment: Image.AlignBottom

                    SequentialAnimation on y {
                        loops: Animation.Infinite
                        running: root.visible && scene.visible && !Theme.reducedMotion

                        NumberAnimation {
                            from: 0
                            to: -Theme.dp(4)
                            duration: 2000
                            easing.type: Easing.InOutSine
                        }
                        NumberAnimation {
                            from: -Theme.dp(4)
                            to: 0
                            duration: 2000
                            easing.type: Easing.InOutSine
                        }
                    }
                }

                Behavior on opacity {
                    NumberAnimation {
                        duration: Theme.reducedMotion ? 80 : 600
                    }
                }
            }
        }
    }

    // The hall is large: any touch will do.
    MouseArea {
        anchors.fill: parent
        objectName: "anywhere"
        onClicked: root.session.start()
        Accessible.ignored: true
    }

    BrandLine {
        x: Theme.mirrored ? root.width - width - Theme.dp(64) : Theme.dp(64)
        y: Theme.dp(root.landscape ? 40 : 52)
        visible: !Theme.low
        large: Theme.portrait
    }

    Txt {
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(64)
        y: Theme.dp(root.landscape ? 48 : 64)
        visible: !Theme.low
        token: "bodyL"
        tabular: true
        font.weight: 700
        color: Theme.ink2
        text: root.session.timeText
    }

    Column {
        id: caption

        visible: !Theme.told
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(64)
        y: Theme.dp(root.landscape ? (Theme.narrow ? (Theme.large ? 96 : 116) : 250) : 180)
        width: root.words - Theme.dp(128)
        spacing: Theme.dp(20)

        Txt {
            id: heading

            width: parent.width
            token: Theme.narrow ? "hero88" : "hero116"
            pixels: Theme.sized(!Theme.narrow ? 116 : Theme.large ? 60 : 76)
            lineHeight: Math.round(pixels * 1.04)
            text: Theme.tie(qsTr("Order here"))
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Txt {
            width: parent.width
            token: "lead"
            pixels: Theme.sized(Theme.narrow ? 34 : 44)
            lineHeight: Theme.sized(Theme.narrow ? 44 : 58)
            // The lowest panel has no room for it beside the largest letters.
            visible: root.oneLine || Theme.portrait || Theme.glassHeight > 100 * Theme.u
            color: Theme.ink2
            text: Theme.tie(root.sentence)
        }

        CardHint {
            visible: root.loyalty.offered && root.oneLine
            width: parent.width
        }
    }

    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: dock.top
        anchors.bottomMargin: Theme.dp(24)
        visible: text !== ""
        plate: "surface"
        sign: "clock"
        text: root.service.staleText
    }

    Dock {
        id: dock

        PrimaryButton {
            id: start

            objectName: "start"
            width: parent.width
            height: Theme.row(Theme.slim ? 128 : root.landscape && !Theme.low ? 88 : 168)
            visible: !root.oneLine
            forward: true
            focus: true
            text: qsTr("Touch to start")
            onActivated: root.session.start()
        }

        Item {
            id: line

            readonly property int tall: Theme.row(Theme.low ? 104 : root.landscape ? (Theme.large ? 72 : Theme.narrow ? 96 : 128) : 104)
            readonly property int above: Theme.dp(root.oneLine || root.landscape && !Theme.low ? 0 : 16)

            width: parent.width
            height: tall + above

            PrimaryButton {
                anchors.left: parent.left
                anchors.right: languages.visible ? languages.left : access.left
                anchors.rightMargin: Theme.gap
                objectName: "start"
                height: line.tall
                visible: root.oneLine
                forward: true
                text: qsTr("Touch to start")
                onActivated: root.session.start()
            }

            LanguageSwitch {
                id: languages

                anchors.right: access.left
                anchors.rightMargin: Theme.gap
                y: line.above
                width: root.oneLine ? Math.max(Theme.dp(Theme.narrow ? 320 : 520), needed) : line.width - access.width - Theme.gap
                height: line.tall
                visible: root.session.languages.length > 1
                languages: root.session.languages
                current: root.session.language
                onLanguageChosen: code => root.session.chooseLanguage(code)
            }

            QuietButton {
                id: access

                anchors.right: parent.right
                y: line.above
                objectName: "utility-access"
                width: languages.visible || root.oneLine ? Math.max(implicitWidth, Theme.dp(Theme.large ? 240 : Theme.narrow ? 200 : 314))
                                                           : parent.width
                height: line.tall
                cornerRadius: Theme.radiusButton
                sign: "access"
                text: Theme.large || Theme.narrow ? qsTr("Screen") : qsTr("Accessibility")
                onActivated: root.session.openSheet("access")
            }
        }

        CardHint {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.loyalty.offered && (Theme.portrait || Theme.low)
            width: dock.width - 2 * Theme.margin
            centred: true
        }
    }

    component CardHint: Item {
        id: hint

        property bool centred: false

        height: said.height + Theme.dp(12)

        Row {
            id: said

            x: hint.centred ? Math.round((hint.width - width) / 2) : Theme.mirrored ? hint.width - width : 0
            spacing: Theme.dp(16)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "card"
                size: Theme.sized(34)
                color: Theme.ink2
            }

            Txt {
                width: Math.min(implicitWidth, hint.width - Theme.sized(60))
                color: Theme.ink2
                text: Theme.tie(qsTr("You can hold your guest card to the reader at any moment"))
            }
        }
    }
}
