pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The guest card before paying: asked for, looked up, greeted, or not usable; the way on is always open.
// In:  session, loyalty.
ScreenFrame {
    id: root

    required property LoyaltyViewModel loyalty

    readonly property bool known: loyalty.known
    // On a wide screen the greeting stands over the plates, as in portrait.
    // With the largest letters on a low screen the words come before the picture, or the button would not be seen.
    readonly property bool bare: Theme.shallow && Theme.large && phone.visible
    readonly property bool landscape: !Theme.told && (Theme.narrow && !(known && Theme.large) || Theme.wide && !known)
    readonly property bool high: Theme.portrait
    readonly property bool inviting: !known
    // On a wide screen coupons begin high enough for the next one to be seen coming.
    readonly property bool crowded: Theme.wide && known && loyalty.hasCoupons
    readonly property int words: landscape ? Math.round(width * (known ? (Theme.narrow ? 0.35 : 0.42) : bare ? 1 : 0.5)) : width

    objectName: "loyaltyScreen"
    title: heading.title
    showing: Showing {
        title: root.said.title
        sentence: root.said.sentence.replace(".\n", ". ")
        pictures: ["guest_card"]
        faded: root.loyalty.state === "unavailable" || root.loyalty.state === "refused"
        turning: root.loyalty.state === "searching"
    }
    // Below the card, in portrait, stands the way for guests without one.
    readonly property int below: phone.visible && !landscape ? phone.height + Theme.dp(40) : 0

    needed: Theme.told ? (known ? plates.y + plates.height : phone.visible ? Theme.dp(24) + phone.height : 0) + Theme.dp(24)
            : known ? Math.max(plates.y + plates.height, heading.y + heading.height,
                             besides.visible ? besides.y + besides.height : 0) + Theme.dp(40)
                  : Math.max(bare || Theme.told ? 0 : stage.y + stage.height + below, heading.y + heading.height,
                             phone.visible && landscape ? heading.y + heading.height + Theme.dp(Theme.narrow ? 20 : 40) + phone.height : 0) + Theme.dp(40)

    readonly property var said: ({
        "none": {
            "title": qsTr("Have a guest card?"),
            "sentence": loyalty.byPhone ? qsTr("Hold it to the reader, or sign in by phone")
                                        : qsTr("Hold it to the reader and your points will appear here")
        },
        "searching": {
            "title": qsTr("Looking for your card"),
            "sentence": qsTr("This takes a few seconds")
        },
        "refused": {
            "title": qsTr("This card did not work"),
            "sentence": loyalty.troubleText.replace(". ", ".\n")
        },
        "unavailable": {
            "title": qsTr("Points are unavailable now"),
            "sentence": qsTr("You can order without them")
        },
        "known": {
            "title": loyalty.greeting,
            "sentence": loyalty.cardText
        }
    })[loyalty.state]

    Picture {
        visible: root.known && !Theme.narrow && !(Theme.large && Theme.portrait)
        name: root.known ? "guest_card" : ""
        boxWidth: Theme.dp(root.high ? 460 : root.crowded ? 300 : 380)
        x: Theme.mirrored ? -Theme.dp(96) : root.body - width + Theme.dp(96)
        y: Theme.dp(root.high ? -12 : -32)
    }

    BrandLine {
        x: Theme.mirrored ? root.body - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        visible: !Theme.low && !Theme.narrow && !root.crowded
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.side
        width: root.landscape ? root.words - root.side - Theme.dp(24)
                              : root.known && !Theme.large ? Math.round(root.body * 0.68) : root.inner
        y: Theme.dp(Theme.portrait ? 190 : Theme.narrow ? 28 : root.crowded ? 36 : root.known ? 112 : 200)
        token: Theme.portrait ? "hero96" : Theme.narrow ? (root.known ? "h2" : "h1") : "hero88"
        sentenceToken: "bodyL"
        title: root.said.title
        sentence: root.said.sentence
    }

    Item {
        id: stage

        // The card to hold to the reader, on two pale discs; while it is looked up, a ring goes round it.
        readonly property int reach: root.landscape ? Math.min(Theme.dp(720), width, root.free - Theme.dp(64))
                                                    : Math.min(Theme.dp(820), Math.max(Theme.dp(440), root.free - y - Theme.dp(60) - root.below))

        visible: root.inviting && !root.bare && !Theme.told
        x: root.landscape && !Theme.mirrored ? root.words : 0
        y: root.landscape ? 0 : heading.y + heading.height + Theme.dp(60)
        width: root.landscape ? root.body - root.words : root.body
        height: root.landscape ? root.free : reach

        Repeater {
            model: Theme.contrast ? [] : [1, 0.72]

            delegate: Rectangle {
                required property real modelData

                anchors.centerIn: parent
                width: Math.round(stage.reach * modelData)
                height: width
                radius: width / 2
                color: Qt.rgba(Theme.wash.r, Theme.wash.g, Theme.wash.b, modelData === 1 ? 0.45 : 0.75)
            }
        }

        WaitRing {
            anchors.centerIn: parent
            visible: root.loyalty.state === "searching"
            size: Math.round(stage.reach * 0.72)
            thickness: Theme.dp(16)
        }

        Picture {
            anchors.centerIn: parent
            name: root.inviting ? "guest_card" : ""
            boxWidth: Math.round(stage.reach * 0.66)
            faded: root.loyalty.state === "unavailable" || root.loyalty.state === "refused"
        }
    }

    SecondaryButton {
        id: phone

        objectName: "openPhone"
        x: root.landscape ? heading.x : root.side
        y: root.landscape ? heading.y + heading.height + Theme.dp(Theme.narrow ? 20 : 40)
           : Theme.told ? Theme.dp(24) : Math.max(root.free, root.needed) - height - Theme.dp(40)
        width: root.landscape ? Math.min(implicitWidth, heading.width) : root.inner
        implicitHeight: Theme.row(Theme.narrow ? 96 : 112)
        visible: root.loyalty.byPhone && root.inviting
        sign: "phone"
        text: qsTr("Sign in by phone")
        onActivated: root.loyalty.openPhone()
    }

    Column {
        id: plates

        x: root.landscape ? (Theme.mirrored ? root.side : root.words) : root.side
        y: Theme.told ? Theme.dp(24) : root.landscape ? Math.max(Theme.dp(24), Math.round((root.free - height) / 2))
                          : Math.max(Theme.dp(root.high ? 480 : root.crowded || Theme.narrow ? 0 : 320), heading.y + heading.height + Theme.dp(40))
        width: root.landscape ? root.body - root.words - root.side : root.inner
        visible: root.known
        spacing: Theme.dp(Theme.narrow ? 16 : 32)

        Card {
            width: parent.width
            height: balance.height + 2 * balance.y

            Column {
                id: balance

                x: Theme.dp(Theme.narrow ? 24 : 32)
                y: x
                width: parent.width - 2 * x
                spacing: Theme.dp(16)

                Flow {
                    width: parent.width
                    spacing: Theme.dp(20)

                    Row {
                        id: points

                        readonly property string aloud: root.loyalty.balanceText + " " + root.loyalty.balanceWord

                        spacing: Theme.dp(20)

                        CoinIcon {
                            anchors.verticalCenter: parent.verticalCenter
                            size: Theme.sized(80)
                        }

                        Txt {
                            anchors.verticalCenter: parent.verticalCenter
                            token: "price76"
                            pixels: Theme.sized(64)
                            lineHeight: Theme.sized(72)
                            text: root.loyalty.balanceText
                        }

                        Txt {
                            anchors.verticalCenter: parent.verticalCenter
                            anchors.verticalCenterOffset: Theme.sized(8)
                            token: "h3"
                            text: root.loyalty.balanceWord
                        }
                    }

                    Column {
                        visible: root.loyalty.canSpend
                        readonly property bool beside: Math.max(rate.implicitWidth, rule.implicitWidth) + points.width + Theme.dp(40)
                                                       <= balance.width

                        width: beside ? balance.width - points.width - Theme.dp(20) : balance.width
                        topPadding: beside ? Math.max(0, Math.round((points.height - rate.implicitHeight
                                                                      - (rule.visible ? rule.implicitHeight : 0)) / 2)) : 0

                        Txt {
                            id: rate

                            width: parent.width
                            lineHeight: Theme.sized(40)
                            color: Theme.ink2
                            horizontalAlignment: parent.beside ? Text.AlignRight : Text.AlignLeft
                            text: root.loyalty.rateText
                        }

                        Txt {
                            id: rule

                            width: parent.width
                            visible: text !== ""
                            lineHeight: Theme.sized(40)
                            color: Theme.ink2
                            horizontalAlignment: parent.beside ? Text.AlignRight : Text.AlignLeft
                            text: root.loyalty.ruleText
                        }
                    }
                }

                Txt {
                    id: outlook

                    readonly property list<string> parts: [root.loyalty.expiringText, root.loyalty.nextLevelText].filter(part => part !== "")

                    width: parent.width
                    visible: text !== ""
                    lineHeight: Theme.sized(36)
                    color: Theme.ink2
                    text: Theme.tie(parts.join(oneLine.advanceWidth <= width ? " · " : "\n"))

                    TextMetrics {
                        id: oneLine

                        font: outlook.font
                        text: outlook.parts.join(" · ")
                    }
                }

                Txt {
                    width: parent.width
                    token: "bodyBold"
                    pixels: Theme.sized(30)
                    text: Theme.tie(root.loyalty.canSpend ? qsTr("How many points to use")
                                                          : qsTr("Points cannot be used for this order"))
                }

                Grid {
                    id: amounts

                    readonly property int count: root.loyalty.canSpend ? chips.count : 0

                    width: parent.width
                    visible: root.loyalty.canSpend
                    columns: Theme.large && Theme.portrait ? 3 : Math.max(1, count)
                    spacing: Theme.dp(12)

                    Repeater {
                        id: chips

                        model: root.loyalty.amounts

                        delegate: AmountChip {
                            required property string key
                            required property string spokenText
                            required text
                            required chosen

                            objectName: "amount-" + key
                            spoken: spokenText
                            implicitHeight: Theme.hit(Theme.narrow ? 88 : 104)
                            width: Math.floor((amounts.width - (amounts.columns - 1) * amounts.spacing) / amounts.columns)
                            onClicked: root.loyalty.chooseAmount(key)
                        }
                    }
                }
            }
        }

        Column {
            width: parent.width
            visible: root.loyalty.hasCoupons
            spacing: Theme.gap

            Item {
                width: parent.width
                height: Math.max(couponsTitle.height, couponsUntil.height)

                Txt {
                    id: couponsTitle

                    anchors.left: parent.left
                    token: "h3"
                    text: qsTr("Your coupons")
                }

                Txt {
                    id: couponsUntil

                    anchors.right: parent.right
                    anchors.baseline: couponsTitle.baseline
                    color: Theme.ink2
                    text: root.loyalty.couponsUntilText
                }
            }

            Repeater {
                model: root.loyalty.coupons

                delegate: CouponCard {
                    required property string key
                    required name
                    required property string worthText
                    required property string givesText
                    required property string untilText
                    required property string wayText
                    required property string spokenText
                    required standing
                    required picture

                    objectName: "coupon-" + key
                    width: parent?.width ?? 0
                    worth: worthText
                    gives: givesText
                    until: untilText
                    way: wayText
                    spoken: spokenText
                    onClicked: root.loyalty.tapCoupon(key)
                }
            }
        }

        SumRows {
            width: parent.width
            visible: !besides.visible
            rows: root.loyalty.sums
        }
    }

    SumRows {
        id: besides

        // Under the greeting on a low screen: seen while points and coupons are chosen.
        x: heading.x
        y: heading.y + heading.height + Theme.dp(32)
        width: heading.width
        visible: root.known && root.landscape
        brief: true
        rows: root.loyalty.sums
    }

    action: SumAction {
        name: "passOn"
        caption: qsTr("To pay")
        sum: root.loyalty.toPayText
        text: root.known ? qsTr("Next") : qsTr("Continue without a card")
        onActivated: root.loyalty.passOn()
    }
}
